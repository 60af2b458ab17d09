import type { Archive, Entry } from './archive.ts'
import { newestFirst } from './newest-first.ts'

/** Where a paper is gone from a list: how many of the list are newer, and the paper. */
export interface Gap {
  newer: number
  entry: Entry
}

/** Where papers are gone from a list, one for each place at which nothing stands now; both lists are in the order of `compare`, to which papers of one place are the same. */
export function gapsIn(
  list: readonly Entry[],
  gone: readonly Entry[],
  compare: (a: Entry, b: Entry) => number,
): Gap[] {
  const gaps: Gap[] = []
  let newer = 0
  for (const entry of gone) {
    while (newer < list.length && compare(list[newer]!, entry) < 0) newer++
    const beside = [list[newer], gaps.at(-1)?.entry]
    if (beside.every((other) => other === undefined || compare(other, entry) !== 0))
      gaps.push({ newer, entry })
  }
  return gaps
}

/** How many places the list of all papers has: it never gets fewer, whatever is withdrawn or moves. */
export const placesOf = ({ entries, gone }: Pick<Archive, 'entries' | 'gone'>): number =>
  entries.length + gapsIn(entries, gone, newestFirst).length
