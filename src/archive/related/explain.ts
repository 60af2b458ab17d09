import type { Paper } from '../paper.ts'
import { mentionsOf } from './bags.ts'
import { sharedPhrases } from './shared.ts'
import { type SharedTerms, weightOf } from './shared-terms.ts'
import type { Terms } from './terms.ts'

const mostPhrases = 3

/** What a paper shares with each of others, as its own authors write it: at most three words or phrases each, the weightiest first. It follows from the paper's text and the shared terms alone. */
export function phrasesOf(terms: Terms, paper: Paper, shared: readonly SharedTerms[]): string[][] {
  const wanted = new Set(shared.flatMap((one) => one.terms))
  const mentions = mentionsOf(paper, terms, (term) => wanted.has(term))
  return shared.map((one) => {
    const weights = new Map(one.terms.map((term, at) => [term, weightOf(one.steps[at]!)]))
    return sharedPhrases(mentions, weights, mostPhrases)
  })
}
