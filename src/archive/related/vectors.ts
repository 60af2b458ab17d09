import type { Bag } from './bags.ts'
import { type Counts, isCommon, rarity } from './rarity.ts'
import { withRoom } from './room.ts'

/** How many of a paper's terms are kept: its heaviest. More find no more papers of one search. */
export const mostTerms = 48

/**
 * Papers as vectors of length 1 over words and pairs of words, the heaviest first. Flat: those of a paper stand from
 * `mostTerms` times its number on; where it has fewer, a weight of 0 ends them.
 */
export interface Vectors {
  papers: number
  terms: Int32Array<ArrayBuffer>
  weights: Float32Array<ArrayBuffer>
  /** Whether papers on anything had the term when this one came. */
  isCommon: Uint8Array<ArrayBuffer>
}

/** No vectors. */
export const noVectors = (): Vectors => ({
  papers: 0,
  terms: new Int32Array(0),
  weights: new Float32Array(0),
  isCommon: new Uint8Array(0),
})

/** Add the vector of one more paper: what it says of a term, times how rare the term is among the papers counted. */
export function addVector(vectors: Vectors, bag: Bag, counts: Counts): void {
  const from = mostTerms * vectors.papers
  vectors.papers++
  vectors.terms = withRoom(vectors.terms, from + mostTerms)
  vectors.weights = withRoom(vectors.weights, from + mostTerms)
  vectors.isCommon = withRoom(vectors.isCommon, from + mostTerms)
  const common = bag.terms.map((_, at) => isCommon(counts, bag, at))
  const weights = bag.terms.map((term, at) => bag.weights[at]! * rarity(counts, term, common[at]!))
  const chosen = heaviest(weights)
  const length = Math.sqrt(chosen.reduce((sum, place) => sum + weights[place]! ** 2, 0))
  chosen.forEach((place, at) => {
    vectors.terms[from + at] = bag.terms[place]!
    vectors.weights[from + at] = weights[place]! / length
    vectors.isCommon[from + at] = common[place] ? 1 : 0
  })
}

/** Where the terms of a paper end: the first place after the last. */
export function endOf({ weights }: Vectors, paper: number): number {
  const last = mostTerms * (paper + 1)
  let at = mostTerms * paper
  while (at < last && weights[at]! > 0) at++
  return at
}

/** The places of the heaviest weights, the heaviest first, then by their order; at most `mostTerms`. */
function heaviest(weights: readonly number[]): number[] {
  const least = weights.length > mostTerms ? Float64Array.from(weights).sort().at(-mostTerms)! : 0
  const places = [...weights.keys()].filter((at) => weights[at]! >= least)
  return places.sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, mostTerms)
}
