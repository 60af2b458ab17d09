import { daysOf, weekday } from '../date.ts'

/** Up to three months in a row, drawn as weeks beside each other: a column a week, a row a day from Monday on. */
export interface CalendarBlock {
  /** `YYYY-MM`, with the column of its first day. */
  months: { month: string; column: number }[]
  /** Places count from 0. */
  days: { date: string; column: number; row: number }[]
}

const monthsOfBlock = 3
/** The most columns of a block: 92 days that begin on a Sunday. */
export const blockColumns = 14

/** Months in a row (`YYYY-MM`) as blocks of three. */
export function calendarBlocks(months: string[]): CalendarBlock[] {
  const blocks = Array.from({ length: Math.ceil(months.length / monthsOfBlock) }, (_, at) =>
    months.slice(at * monthsOfBlock, (at + 1) * monthsOfBlock),
  )
  return blocks.map(blockOf)
}

/** The twelve months that end with a month `YYYY-MM`. */
export function lastTwelve(month: string): string[] {
  const end = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: 12 }, (_, at) => end - 11 + at)
    .filter((number) => number >= 12)
    .map(
      (number) =>
        `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`,
    )
}

function blockOf(months: string[]): CalendarBlock {
  const dates = months.flatMap(daysOf)
  const before = weekday(dates[0]!) - 1
  const column = (at: number) => Math.floor((at + before) / 7)
  return {
    months: months.map((month) => ({ month, column: column(dates.indexOf(`${month}-01`)) })),
    days: dates.map((date, at) => ({ date, column: column(at), row: weekday(date) - 1 })),
  }
}
