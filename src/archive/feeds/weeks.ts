import type { Archive } from '../archive.ts'
import { addDays, isoWeek, weekday } from '../date.ts'
import type { Week } from './list-item.ts'

/** The weeks of an archive that have a digest and are over, the oldest first: those before its newest digest's, and that one where the digest is of a Sunday. */
export function weeksOf({ dates, entries }: Pick<Archive, 'dates' | 'entries'>): Week[] {
  const fresh = Map.groupBy(entries, ({ added }) => added)
  const newest = dates.at(-1)
  const weeks = [...Map.groupBy(dates, isoWeek)]
  const over = newest && weekday(newest) < 7 ? weeks.slice(0, -1) : weeks
  return over.map(([id, own]) => ({
    id,
    sunday: addDays(own[0]!, 7 - weekday(own[0]!)),
    days: own.map((date) => ({ date, entries: fresh.get(date) ?? [] })),
  }))
}
