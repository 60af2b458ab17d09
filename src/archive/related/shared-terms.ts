import type { Kin } from './kin.ts'
import { endOf, mostTerms, type Vectors } from './vectors.ts'

/** The terms that two papers share, with how much: in steps, four of which double it. Without those that papers on anything had when the later of the two came. */
export interface SharedTerms {
  terms: number[]
  steps: number[]
}

/**
 * Says what papers share, by their numbers; quickest when all pairs of one paper are asked for in a row. What two
 * share never changes, and is the same from both sides. In steps, so that a correction elsewhere hardly changes it.
 */
export function sharer({ terms, vectors }: Kin): (own: number, other: number) => SharedTerms {
  /** Of each term, its place in the vector of the paper that was asked for last, plus 1. */
  const places = new Uint8Array(terms.count)
  let last: number | undefined
  return (own, other) => {
    if (own !== last) {
      if (last !== undefined) spread(vectors, last, places, 0)
      spread(vectors, own, places, 1)
      last = own
    }
    return sharedBy(vectors, own, other, places)
  }
}

/** How much a number of steps is. */
export const weightOf = (step: number): number => 2 ** (step / 4)

/** What tells shared terms from others, whatever their numbers are and their order. */
export function printOf({ keys }: Kin['terms'], { terms, steps }: SharedTerms): string {
  let [low, high] = [0, 0]
  for (let at = 0; at < terms.length; at++) {
    const step = Math.imul(steps[at]!, 0x9e3779b1)
    low = (low + mixed(keys[2 * terms[at]!]! ^ step)) | 0
    high = (high + mixed(keys[2 * terms[at]! + 1]! + step)) | 0
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36).padStart(7, '0')
}

/** Every bit of a number in every bit of another. */
function mixed(number: number): number {
  const half = Math.imul(number ^ (number >>> 16), 0x7feb352d)
  const whole = Math.imul(half ^ (half >>> 15), 0x846ca68b)
  return whole ^ (whole >>> 16)
}

function spread(vectors: Vectors, paper: number, places: Uint8Array, isThere: 0 | 1): void {
  const from = mostTerms * paper
  for (let at = from, end = endOf(vectors, paper); at < end; at++)
    places[vectors.terms[at]!] = isThere * (at - from + 1)
}

function sharedBy(vectors: Vectors, own: number, other: number, places: Uint8Array): SharedTerms {
  const { terms, weights, isCommon } = vectors
  const shared: SharedTerms = { terms: [], steps: [] }
  for (let at = mostTerms * other, end = endOf(vectors, other); at < end; at++) {
    const place = places[terms[at]!]!
    if (place === 0) continue
    const ownAt = mostTerms * own + place - 1
    if (isCommon[own > other ? ownAt : at]) continue
    shared.terms.push(terms[at]!)
    shared.steps.push(Math.round(4 * Math.log2(weights[ownAt]! * weights[at]!)))
  }
  return shared
}
