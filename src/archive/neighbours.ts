import type { Archive, Entry } from './archive.ts'
import type { Digest } from './digest.ts'

/** The papers before and after a paper in the digest that brought it into the archive. */
export interface Neighbours {
  digest: Digest
  before?: Entry
  after?: Entry
}

/** What stands beside a paper in the digest that brought it into the archive. Throws for a paper in no digest. */
export function neighboursOf({ paper, appearances }: Entry, { entry }: Archive): Neighbours {
  const first = appearances[0]
  if (!first) throw new Error(`${paper.id} is in no digest`)
  const { digest, position } = first
  const nearest = (from: number, step: number): Entry | undefined => {
    for (let at = from; at >= 0 && at < digest.papers.length; at += step) {
      const found = entry.get(digest.papers[at]!.id) // none where a paper was withdrawn
      if (found) return found
    }
    return undefined
  }
  const [before, after] = [nearest(position - 2, -1), nearest(position, 1)]
  return { digest, ...(before && { before }), ...(after && { after }) }
}

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** A place in a list, from 1, as it is read: `first` to `tenth`, then `11th`. */
export function ordinal(place: number): string {
  const ending = place % 100 > 10 && place % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][place % 10]
  return words[place - 1] ?? `${place}${ending ?? 'th'}`
}
