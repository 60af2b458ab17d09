import type { Paper } from '../paper.ts'
import { mentionsOf } from './bags.ts'
import type { Kin } from './kin.ts'
import { sharedPhrases } from './shared.ts'
import { endOf, mostTerms, type Vectors } from './vectors.ts'

const mostPhrases = 3

/** What a paper, by its number, shares with each of others, as its own authors write it: at most three words or phrases each, the weightiest first. It follows from the papers up to the later of the two, and never changes. */
export function phrasesWith(
  { terms, vectors }: Kin,
  paper: Paper,
  own: number,
  others: readonly number[],
): string[][] {
  const shared = others.map((other) => sharedTerms(vectors, own, other))
  const wanted = new Set(shared.flatMap((weights) => [...weights.keys()]))
  const mentions = mentionsOf(paper, terms, (term) => wanted.has(term))
  return shared.map((weights) => sharedPhrases(mentions, weights, mostPhrases))
}

/** The terms that two papers share, with how much; without those that papers on anything had when the later one came. */
function sharedTerms(vectors: Vectors, a: number, b: number): Map<number, number> {
  const [early, late] = a < b ? [a, b] : [b, a]
  const { terms, weights, isCommon } = vectors
  const known = new Map<number, number>()
  for (let at = mostTerms * early, end = endOf(vectors, early); at < end; at++)
    known.set(terms[at]!, weights[at]!)
  const found = new Map<number, number>()
  for (let at = mostTerms * late, end = endOf(vectors, late); at < end; at++) {
    const weight = known.get(terms[at]!)
    if (weight !== undefined && !isCommon[at]) found.set(terms[at]!, weight * weights[at]!)
  }
  return found
}
