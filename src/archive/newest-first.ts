import type { Entry } from './archive.ts'
import { compare } from './compare.ts'

/** Papers in the order of lists: the newest day first, and on it by digest and place. Two that share a place are the same to it. */
export function newestFirst(a: Entry, b: Entry): number {
  const [x, y] = [a.appearances[0]!, b.appearances[0]!]
  return compare(b.added, a.added) || compare(x.digest.id, y.digest.id) || x.position - y.position
}
