import type { Archive } from '../../src/archive/archive.ts'
import { compare } from '../../src/archive/compare.ts'
import { pairsOf } from '../../src/archive/trends/pairs.ts'

/** Two topics that share papers. */
export interface Overlap {
  /** The smaller first. */
  topics: [string, string]
  papers: number
  /** The share of the smaller one's papers that the other has too. */
  share: number
}

/** Overlaps below are no cause to look at rules. */
const leastShare = 0.2

/** The pairs of topics that share at least a fifth of the smaller one's papers (five papers or more), the largest share first; no topic with its own part. */
export function overlapsOf(archive: Archive): Overlap[] {
  const size = (id: string) => archive.papersOf.get(id)?.length ?? 0
  return pairsOf(archive.topics, archive)
    .map(({ topics: [a, b], count }): Overlap => {
      const topics: [string, string] = size(a.id) <= size(b.id) ? [a.id, b.id] : [b.id, a.id]
      return { topics, papers: count, share: count / size(topics[0]) }
    })
    .filter(({ share }) => share >= leastShare)
    .toSorted((a, b) => b.share - a.share || compare(a.topics.join(' '), b.topics.join(' ')))
}
