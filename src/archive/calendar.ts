import { addDays, daysBetween, daysOf, formatLong, monthName, weekday } from './date.ts'

/** Days in a row without a digest, between two digests: the first and the last of their working days, and how many of those there are. */
export interface Gap {
  from: string
  to: string
  workingDays: number
}

/** The part of a year or a month that lies between the first and the last date: what lies outside of it is no gap. */
export interface Reach {
  /** Its first day, where working days of the period lie before it. */
  from: string | undefined
  /** Its last day, where working days of the period lie after it. */
  to: string | undefined
  workingDays: number
}

/** The months of a year `YYYY`, as `YYYY-MM`. */
export const monthsOf = (year: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

/** A month `YYYY-MM` as weeks of seven places, Monday first; a place of another month is empty. */
export function weeksOf(month: string): (string | undefined)[][] {
  const days = daysOf(month)
  const before = weekday(days[0]!) - 1
  const weeks = Math.ceil((before + days.length) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => days[week * 7 + day - before]),
  )
}

/** The gaps between dates in order; days off alone (Saturday, Sunday) are none. */
export const gapsOf = (dates: string[]): Gap[] =>
  dates.slice(1).flatMap((date, at) => {
    const before = dates[at]!
    return daysBetween(before, date) > 1 ? gapIn(addDays(before, 1), addDays(date, -1)) : []
  })

/** The gaps of a year `YYYY` or a month `YYYY-MM`; of a gap that reaches out of it, the part within. */
export function gapsWithin(gaps: Gap[], period: string): Gap[] {
  const [first, last] = endsOf(period)
  return gaps
    .filter(({ from, to }) => from <= last && first <= to)
    .flatMap(({ from, to }) => gapIn(lastOf(from, first), firstOf(to, last)))
}

/** How far dates in order reach within a year `YYYY` or a month `YYYY-MM`. */
export function reachWithin(dates: string[], period: string): Reach {
  const [start, end] = endsOf(period)
  const [from, to] = [lastOf(dates[0] ?? end, start), firstOf(dates.at(-1) ?? start, end)]
  if (to < from) return { from: undefined, to: undefined, workingDays: 0 }
  const isLate = start < from && gapIn(start, addDays(from, -1)).length > 0
  const isEarly = to < end && gapIn(addDays(to, 1), end).length > 0
  return { from: isLate ? from : undefined, to: isEarly ? to : undefined, workingDays: workingDays(from, to) }
}

/** The years between one with digests and the next that has some, `YYYY`: `2023`, `2019–2021`; undefined where there are none. */
export function yearsBetween(before: string, after: string): string | undefined {
  const [first, last] = [Number(before) + 1, Number(after) - 1].map((year) => String(year).padStart(4, '0'))
  if (first! > last!) return undefined
  return first === last ? first : `${first}–${last}`
}

/** Whether a day without a digest is part of a gap: a working day between the first and the last of the dates. */
export const isMissing = (day: string, dates: string[]): boolean =>
  dates.length > 0 && dates[0]! < day && day < dates.at(-1)! && !isDayOff(day)

/** How dark a day is drawn, 0 (nothing) to 4: the square root of its share of the fullest day, so that one full day leaves the others legible. */
export const heatOf = (count: number, most: number): number =>
  most > 0 ? Math.ceil(4 * Math.sqrt(Math.min(count, most) / most)) : 0

/** A span of days as it is read: `4 July 2025`, `4–7 July 2025`, `28 June – 2 July 2025`. */
export function formatSpan(from: string, to: string): string {
  if (from === to) return formatLong(to)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatLong(to)}`
  const start = formatLong(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, -5) : start} – ${formatLong(to)}`
}

/** A month as it is read: `August 2025`. */
export const formatMonth = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`

const isDayOff = (date: string) => weekday(date) > 5

const firstOf = (...dates: string[]): string => dates.toSorted()[0]!
const lastOf = (...dates: string[]): string => dates.toSorted().at(-1)!

function endsOf(period: string): [string, string] {
  if (period.length === 4) return [`${period}-01-01`, `${period}-12-31`]
  const days = daysOf(period)
  return [days[0]!, days.at(-1)!]
}

/** The working days from one day to another as a gap; none where all of them are off. */
function gapIn(first: string, last: string): Gap[] {
  const from = isDayOff(first) ? addDays(first, 8 - weekday(first)) : first
  const to = isDayOff(last) ? addDays(last, 5 - weekday(last)) : last
  return from <= to ? [{ from, to, workingDays: workingDays(from, to) }] : []
}

/** The working days from one date to another, both counted. */
function workingDays(from: string, to: string): number {
  const days = daysBetween(from, to) + 1
  const rest = Array.from({ length: days % 7 }, (_, at) => ((weekday(from) + at - 1) % 7) + 1)
  return Math.floor(days / 7) * 5 + rest.filter((day) => day <= 5).length
}
