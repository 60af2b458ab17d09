import { eachShared, nearness } from './places.ts'
import type { Postings } from './postings.ts'

/** One word of the query with where its alternatives stand. */
export interface ScoredUnit {
  places: number[]
  rarity: number
  alternatives: { weight: number; rarity: number; postings: Postings }[]
}

/** Scores by paper number; 0 where nothing of the query stands. */
export interface Scores {
  score: Float64Array
  /** The share of the query, by rarity, that the paper has: 0 to 1. */
  coverage: Float64Array
}

export interface Lengths {
  papers: number
  /** The mean number of words in an abstract, and that of one paper's. */
  meanLength: number
  length(paper: number): number
}

/**
 * Score every paper: BM25F over title and abstract (Robertson and Zaragoza 2009), each word by its best
 * alternative; more for words that stand as near each other as in the query; less for what is not there.
 */
export function scorePapers(units: readonly ScoredUnit[], lengths: Lengths): Scores {
  const score = new Float64Array(lengths.papers)
  const coverage = new Float64Array(lengths.papers)
  const total = units.reduce((sum, { rarity }) => sum + rarity, 0)
  for (const unit of units) {
    const { worth, held } = bestOf(unit, lengths)
    for (let paper = 0; paper < lengths.papers; paper++) {
      score[paper]! += worth[paper]!
      coverage[paper]! += (held[paper]! * unit.rarity) / total
    }
  }
  addNearness(score, units)
  for (let paper = 0; paper < lengths.papers; paper++) score[paper]! *= Math.sqrt(coverage[paper]!)
  return { score, coverage }
}

const titleWeight = 2.5
const saturation = 0.45
const lengthWeight = 0.6
const nearnessWeight = 0.6
/** Words further apart in the query say nothing of where they stand in a paper. */
const farthest = 5

/** What a word is worth to each paper, and how fully the paper has it: a plural or an acronym nearly as much as the word. */
function bestOf({ alternatives }: ScoredUnit, lengths: Lengths) {
  const worth = new Float64Array(lengths.papers)
  const held = new Float64Array(lengths.papers)
  for (const { weight, rarity, postings } of alternatives) {
    postings.papers.forEach((paper, at) => {
      const length = 1 - lengthWeight + (lengthWeight * lengths.length(paper)) / lengths.meanLength
      const count = titleWeight * postings.titles[at]! + postings.texts[at]! / length
      const value = (weight * rarity * count * (saturation + 1)) / (count + saturation)
      worth[paper] = Math.max(worth[paper]!, value)
      held[paper] = Math.max(held[paper]!, Math.sqrt(weight))
    })
  }
  return { worth, held }
}

/** Add for every two words that are neighbours in the query. */
function addNearness(score: Float64Array, units: readonly ScoredUnit[]): void {
  const order = units
    .flatMap((unit) => unit.places.map((place) => ({ place, unit })))
    .sort((a, b) => a.place - b.place)
  order.slice(1).forEach(({ place, unit }, at) => {
    const before = order[at]!
    const gap = place - before.place
    if (gap > farthest || unit === before.unit) return
    const worth = nearnessWeight * Math.min(unit.rarity, before.unit.rarity)
    for (const [paper, near] of nearnessOf(before.unit, unit, gap)) score[paper]! += worth * near
  })
}

function nearnessOf(a: ScoredUnit, b: ScoredUnit, gap: number): Map<number, number> {
  const best = new Map<number, number>()
  for (const left of a.alternatives) {
    for (const right of b.alternatives) {
      const weight = Math.min(left.weight, right.weight)
      eachShared(left.postings, right.postings, (i, j) => {
        const near = weight * nearness(left.postings, i, right.postings, j, gap)
        const paper = left.postings.papers[i]!
        if (near > (best.get(paper) ?? 0)) best.set(paper, near)
      })
    }
  }
  return best
}
