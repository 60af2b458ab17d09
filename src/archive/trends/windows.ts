import type { Entry } from '../archive.ts'
import { addDays, daysBetween } from '../date.ts'

/** The two stretches of days that are compared; dates are inclusive. */
export interface Windows {
  /** The last four weeks of the archive. */
  recent: Stretch
  /** The half-year before them. */
  before: Stretch
}

export interface Stretch {
  from: string
  to: string
  /** The papers that were new in it, newest first. */
  entries: Entry[]
}

/** The days of the two stretches. */
const days = { recent: 28, before: 182 }
/** In so many of their weeks there must be papers, for a share to mean something. */
const leastWeeks = { recent: 2, before: 8 }

/** The last four weeks of an archive, by its own last date, and the 26 weeks before them; undefined where too few of their weeks have papers (2 of the last four, 8 of those before). `entries` stand newest first. */
export function windowsOf(entries: Entry[], last: string | undefined): Windows | undefined {
  if (!last || daysBetween('0001-01-01', last) < days.recent + days.before) return undefined
  const recent = addDays(last, 1 - days.recent)
  const before = addDays(recent, -days.before)
  const within = (from: string, to: string) => ({
    from,
    to,
    entries: entries.filter(({ added }) => added >= from && added <= to),
  })
  const windows = { recent: within(recent, last), before: within(before, addDays(recent, -1)) }
  const isDense = weeksIn(windows.recent) >= leastWeeks.recent && weeksIn(windows.before) >= leastWeeks.before
  return isDense ? windows : undefined
}

const weeksIn = ({ from, entries }: Stretch) =>
  new Set(entries.map(({ added }) => Math.floor(daysBetween(from, added) / 7))).size

/** The 30 weeks of the two stretches, oldest first, each with its first and its last day: the last four are the recent ones. */
export function weeksOf({ before, recent }: Windows): { from: string; to: string }[] {
  const weeks = (daysBetween(before.from, recent.to) + 1) / 7
  return Array.from({ length: weeks }, (_, at) => ({
    from: addDays(before.from, at * 7),
    to: addDays(before.from, at * 7 + 6),
  }))
}
