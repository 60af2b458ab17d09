import { formatMonth, formatSpan } from '../calendar.ts'
import { addDays, datesOfWeek, daysBetween, daysOf, isoWeek, weekday } from '../date.ts'

/** A week or a month of a series; `from` and `to` are its first and its last day. */
export interface Step {
  from: string
  to: string
  /** As it is read: `August 2025`, `11–17 August 2025`. */
  name: string
}

/** From so many days on, an archive is counted by months. */
const daysByMonth = 366

/** The weeks (Monday to Sunday) or months of an archive from its first to its last date, oldest first: weeks up to a year. */
export function stepsOf(first: string, last: string): Step[] {
  return daysBetween(first, last) < daysByMonth ? weeksBetween(first, last) : monthsBetween(first, last)
}

/** The place of each date among steps; dates outside have none. */
export function placeIn(steps: Step[]): (date: string) => number | undefined {
  const places = new Map<string, number>()
  return (date) => {
    const known = places.get(date)
    if (known !== undefined) return known
    const at = steps.findIndex(({ from, to }) => from <= date && date <= to)
    if (at < 0) return undefined
    places.set(date, at)
    return at
  }
}

function weeksBetween(first: string, last: string): Step[] {
  const monday = weekday(first) - 1
  const count = Math.floor((daysBetween(first, last) + monday) / 7) + 1
  return Array.from({ length: count }, (_, at) => {
    const [from = first, ...others] = datesOfWeek(isoWeek(addDays(first, at * 7 - (at > 0 ? monday : 0))))
    const to = others.at(-1) ?? from
    return { from, to, name: formatSpan(from, to) }
  })
}

function monthsBetween(first: string, last: string): Step[] {
  const count = monthNumber(last) - monthNumber(first) + 1
  return Array.from({ length: count }, (_, at) => {
    const month = monthAt(monthNumber(first) + at)
    const days = daysOf(month)
    return { from: days[0]!, to: days.at(-1)!, name: formatMonth(month) }
  })
}

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const monthAt = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
