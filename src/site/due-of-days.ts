import type { Day } from '../archive/day.ts'
import { due } from './due.ts'
import { getPrints } from './prints.ts'

/** Of the files that each date has, those that this run must make: the date, and which of its files it is. They show its digests and papers, and nothing else. */
export async function dueOfDays(
  days: readonly Day[],
  files: (date: string) => readonly string[],
): Promise<{ day: Day; at: number }[]> {
  const print = await getPrints()
  const all = days.flatMap((day) => {
    const from = [print.day(day)]
    return files(day.date).map((path, at) => ({ day, at, path, from }))
  })
  return due(all, ({ path, from }) => ({ path, from }))
}
