import type { Entry } from '../archive.ts'
import { type Bag, countTerms, type Mentions } from './bags.ts'
import { isCommon, noCounts, note, rarity } from './rarity.ts'
import type { Terms } from './terms.ts'

/** Papers as vectors of length 1 over words, pairs of words and topics. */
export interface Vectors {
  papers: Vector[]
  /** Of each paper, in the same order, where its terms stand in it. */
  mentions: Mentions[]
  terms: Terms
  /** Of each term, whether papers on anything have it, as far as all of these papers tell. */
  isCommon: boolean[]
}

/** The terms of a paper with their weights, above 0, the heaviest first. */
export type Vector = Pick<Bag, 'terms' | 'weights'>

/**
 * Whose words say how much a word counts: those of `all` papers; or of the paper and those `earlier` in the order
 * alone, so that the vectors of papers stay as they are, to the last bit, when later ones come.
 */
export type Weighing = 'all' | 'earlier'

/** The vectors of papers, in their order: what a paper says of a term, times how rare the term is. */
export function paperVectors(entries: readonly Entry[], weighing: Weighing): Vectors {
  const { papers: bags, terms } = countTerms(entries)
  const counts = noCounts(terms)
  if (weighing === 'all') for (const bag of bags) note(counts, bag)
  const papers = bags.map((bag) => {
    if (weighing === 'earlier') note(counts, bag)
    return weighed(bag, (term) => rarity(counts, term, weighing === 'earlier'))
  })
  const mentions = bags.map((bag) => bag.mentions)
  return { papers, mentions, terms, isCommon: terms.left.map((_, term) => isCommon(counts, term)) }
}

/** Write the weights of a vector into an array of all terms. */
export function spread({ terms, weights }: Vector, into: Float32Array): void {
  for (let at = 0; at < terms.length; at++) into[terms[at]!] = weights[at]!
}

/** Undo `spread`. */
export function clear({ terms }: Vector, from: Float32Array): void {
  for (const term of terms) from[term] = 0
}

function weighed({ terms, weights }: Bag, rarityOf: (term: number) => number): Vector {
  const found: { term: number; weight: number }[] = []
  terms.forEach((term, at) => {
    const weight = weights[at]! * rarityOf(term)
    if (weight > 0) found.push({ term, weight })
  })
  found.sort((a, b) => b.weight - a.weight || a.term - b.term)
  const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0))
  return {
    terms: Int32Array.from(found, ({ term }) => term),
    weights: Float32Array.from(found, ({ weight }) => weight / length),
  }
}
