import type { Entry } from '../archive.ts'
import { compare } from '../compare.ts'

/** Entries in the order in which they entered the archive: by day, digest, and place in it. A new day comes last. */
export const oldestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => {
    const [x, y] = [a.appearances[0]!, b.appearances[0]!]
    return compare(a.added, b.added) || compare(x.digest.id, y.digest.id) || x.position - y.position
  })
