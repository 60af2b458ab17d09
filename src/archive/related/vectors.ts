import type { Entry } from '../archive.ts'
import { type Bag, type Bags, countTerms } from './bags.ts'

/** Papers as vectors of length 1 over words, pairs of words and topics: of each, its terms with their weights, the heaviest first. */
export interface Vectors extends Bags {
  papers: Bag[]
}

/**
 * Whose words say how rare a word is: those of `all` papers; or of the paper and those `earlier` in the order alone,
 * so that the vectors of papers stay as they are, to the last bit, when later ones come.
 */
export type Weighing = 'all' | 'earlier'

/** The power of the inverse frequency that finds most papers of one search, of 0.6 to 1.5 tried. */
const power = 0.8
/** How much a term counts that no other paper has, or none before: later papers may share it. Of 0 to 1 tried. */
const newFactor: Record<Weighing, number> = { all: 0, earlier: 0.7 }

/** The vectors of papers, in their order: term frequency and inverse document frequency (Spärck Jones 1972), here ln(1 + papers / papers with the term). */
export function paperVectors(entries: readonly Entry[], weighing: Weighing): Vectors {
  const bags = countTerms(entries)
  const known = new Int32Array(bags.terms)
  const note = ({ terms }: Bag) => {
    for (const term of terms) known[term]!++
  }
  if (weighing === 'all') bags.papers.forEach(note)
  const papers = bags.papers.map((bag, at) => {
    if (weighing === 'earlier') note(bag)
    const count = weighing === 'all' ? entries.length : at + 1
    return weighed(bag, (term) => rarity(known[term]!, count, newFactor[weighing]))
  })
  return { ...bags, papers }
}

function rarity(known: number, papers: number, factor: number): number {
  return (known > 1 ? 1 : factor) * Math.log(1 + papers / known) ** power
}

function weighed({ terms, weights }: Bag, rarityOf: (term: number) => number): Bag {
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
