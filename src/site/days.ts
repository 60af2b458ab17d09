import type { Archive } from '../archive/archive.ts'
import { type Gap, gapsOf } from '../archive/calendar.ts'
import { type Day, makeDays, type Period, periodsOf, weeksWith } from '../archive/day.ts'
import { getArchive } from './entries.ts'

/** The archive by date. */
export interface Days {
  /** Oldest first. */
  days: Day[]
  day: ReadonlyMap<string, Day>
  /** Those of days that have any, oldest first. */
  months: Period[]
  weeks: Period[]
  gaps: Gap[]
  /** The papers of the fullest day; 0 in an empty archive. */
  most: number
}

let made: { archive: Archive; days: Days } | undefined

/** The archive by date; made once for all pages of a build. */
export async function getDays(): Promise<Days> {
  const archive = await getArchive()
  if (made?.archive !== archive) made = { archive, days: make(archive) }
  return made.days
}

function make(archive: Archive): Days {
  const days = makeDays(archive)
  return {
    days,
    day: new Map(days.map((day) => [day.date, day])),
    months: periodsOf(days, 7),
    weeks: weeksWith(days),
    gaps: gapsOf(archive.dates),
    most: days.reduce((most, { entries }) => Math.max(most, entries.length), 0),
  }
}
