import { withRoom } from './room.ts'
import { mostTerms, type Vectors } from './vectors.ts'

/**
 * For each of the terms, the papers that have it among their heaviest, the latest first. Flat: the mentions of a
 * paper are numbered from `heaviest` times its number on, and each knows the one before it of the same term.
 */
export interface Postings {
  /** Of each term, by its number, its latest mention plus 1; 0 where there is none. */
  latest: Int32Array<ArrayBuffer>
  /** Of each mention, the one before it of the same term, plus 1; 0 where there is none. */
  before: Int32Array<ArrayBuffer>
}

/** How many of a paper's heaviest terms it is looked for by, and looks by. */
export const heaviest = 32
const bits = Math.log2(heaviest)
/** How many papers a term leads to at most: the latest. The cost of a search stays the same in an archive of any size. */
const mostPapers = 128

/** No postings. */
export const noPostings = (): Postings => ({ latest: new Int32Array(0), before: new Int32Array(0) })

/** Let the heaviest terms of a paper lead to it; papers come in their order. `terms` says how many terms there are by now. */
export function post(postings: Postings, vectors: Vectors, paper: number, terms: number): void {
  postings.latest = withRoom(postings.latest, terms)
  postings.before = withRoom(postings.before, heaviest * (paper + 1))
  for (let at = 0; at < heaviest && vectors.weights[mostTerms * paper + at]! > 0; at++) {
    const term = vectors.terms[mostTerms * paper + at]!
    postings.before[heaviest * paper + at] = postings.latest[term]!
    postings.latest[term] = heaviest * paper + at + 1
  }
}

/** Add to `sums`, by their numbers, what other papers share of the heaviest terms of one that no term leads to yet; returns those that share any. */
export function addUp(postings: Postings, vectors: Vectors, paper: number, sums: Float32Array): number[] {
  const reached: number[] = []
  const { latest, before } = postings
  const { terms, weights } = vectors
  for (let own = mostTerms * paper; own < mostTerms * paper + heaviest && weights[own]! > 0; own++) {
    const weight = weights[own]!
    let mention = terms[own]! < latest.length ? latest[terms[own]!]! - 1 : -1
    for (let count = 0; mention >= 0 && count < mostPapers; count++) {
      const other = mention >> bits
      const sum = sums[other]!
      if (sum === 0) reached.push(other)
      sums[other] = sum + weight * weights[mostTerms * other + (mention & (heaviest - 1))]!
      mention = before[mention]! - 1
    }
  }
  return reached
}
