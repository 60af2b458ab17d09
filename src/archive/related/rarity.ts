import type { Bag } from './bags.ts'
import { withRoom } from './room.ts'

/** How many papers have each term, by its number, and how many have it in the title. */
export interface Counts {
  papers: number
  having: Int32Array<ArrayBuffer>
  titled: Int32Array<ArrayBuffer>
}

/** The power of the inverse frequency that finds most papers of one search, of 0.6 to 1.5 tried. */
const power = 0.8
/** How much a word counts that papers on anything have. */
const commonFactor = 0.3
/** A word that is not in the titles of this share of its papers says how, not what: `demonstrates`, `seamlessly`. */
const titledShare = 0.03
/** A pair in the titles of this share of its papers is a name, whatever its words are: `function calling`. */
const nameShare = 0.1
/** How much a word counts that no earlier paper has: later ones may share it. Of 0 to 1 tried. */
const newFactor = 0.7

/** No papers counted. */
export const noCounts = (): Counts => ({ papers: 0, having: new Int32Array(0), titled: new Int32Array(0) })

/** Count one more paper; `terms` says how many terms there are by now. */
export function note(counts: Counts, bag: Bag, terms: number): void {
  counts.papers++
  counts.having = withRoom(counts.having, terms)
  counts.titled = withRoom(counts.titled, terms)
  for (let at = 0; at < bag.terms.length; at++) {
    counts.having[bag.terms[at]!]!++
    if (at < bag.titled) counts.titled[bag.terms[at]!]!++
  }
}

/**
 * How rare a counted term is, inverse document frequency after Spärck Jones (1972), here
 * ln(1 + papers / papers that have it) to the power of 0.8; less for a common one, and for one that is new.
 */
export function rarity(counts: Counts, term: number, isCommonOne: boolean): number {
  const having = counts.having[term]!
  const factor = (having > 1 ? 1 : newFactor) * (isCommonOne ? commonFactor : 1)
  return factor * Math.log(1 + counts.papers / having) ** power
}

/** Whether papers on anything have the term that stands at a place in a bag: a plain word, or one that titles do not name, alone or in a pair. */
export function isCommon({ having, titled }: Counts, bag: Bag, at: number): boolean {
  if (bag.isPlain[at]) return true
  const term = bag.terms[at]!
  const isName = titled[term]! > 1 && titled[term]! >= nameShare * having[term]!
  const isUntitled = (word: number) => titled[word]! + 0.5 < titledShare * having[word]!
  return !isName && (isUntitled(bag.left[at]!) || isUntitled(bag.right[at]!))
}
