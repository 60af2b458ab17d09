import type { Bag } from './bags.ts'
import type { Terms } from './terms.ts'

/** How many papers have each term, by its number, and how many have it in the title. */
export interface Counts {
  terms: Terms
  papers: number
  having: Int32Array
  titled: Int32Array
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
export function noCounts(terms: Terms): Counts {
  const size = terms.left.length
  return { terms, papers: 0, having: new Int32Array(size), titled: new Int32Array(size) }
}

/** Count one more paper. */
export function note(counts: Counts, { terms, titled }: Bag): void {
  counts.papers++
  terms.forEach((term, at) => {
    counts.having[term]!++
    if (at < titled) counts.titled[term]!++
  })
}

/**
 * How rare a counted term is, inverse document frequency after Spärck Jones (1972), here
 * ln(1 + papers / papers that have it) to the power of 0.8; less for a common one. A term that one paper alone has
 * counts for nothing, unless papers are `awaited` that may share it.
 */
export function rarity(counts: Counts, term: number, awaited: boolean): number {
  const having = counts.having[term]!
  const factor = (having > 1 ? 1 : awaited ? newFactor : 0) * (isCommon(counts, term) ? commonFactor : 1)
  return factor * Math.log(1 + counts.papers / having) ** power
}

/** Whether papers on anything have a term: a plain word, or one that titles do not name, alone or in a pair. */
export function isCommon({ terms, having, titled }: Counts, term: number): boolean {
  if (terms.isPlain[term]) return true
  const isName = titled[term]! > 1 && titled[term]! >= nameShare * having[term]!
  const isUntitled = (word: number) => titled[word]! + 0.5 < titledShare * having[word]!
  return !isName && (isUntitled(terms.left[term]!) || isUntitled(terms.right[term]!))
}
