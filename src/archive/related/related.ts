import type { Entry } from '../archive.ts'
import type { Mentions } from './bags.ts'
import { isCopy, mayBeCopy, nearnessOfCopies, titleKey } from './copies.ts'
import { type Near, nearest } from './nearest.ts'
import { mentionsWith, sharedPhrases } from './shared.ts'
import { clear, paperVectors, spread, type Vector, type Vectors } from './vectors.ts'

/** A paper that is near another, with what the two share. */
export interface Related {
  id: string
  /** From 0 to 1. */
  nearness: number
  /** Words and phrases as the authors of the one asked about write them, those that count most first; at most three. */
  phrases: string[]
  /** The topics of both, by their ids, in its order. */
  topics: string[]
}

/** How many related papers a paper has at most. */
const mostRelated = 6
/** As many are looked at, for copies are passed over. */
const lookedAt = 12
/** Papers less near than this share hardly more than chance. */
const nearEnough = 0.04
const mostPhrases = 3

/**
 * Of each paper of an archive, by its id, the papers nearest to it, nearest first, at most six; never the paper
 * itself, another record of it, two records of one paper, or one of which nothing can be said. The order of `entries`
 * decides between papers that are equally near.
 */
export function relatedPapers(entries: readonly Entry[]): Map<string, Related[]> {
  const vectors = paperVectors(entries, 'all')
  const near = nearest(vectors, lookedAt)
  const isSame = sameness(entries, near, vectors)
  const explain = explainer(entries, vectors)
  return new Map(
    entries.map(({ paper }, at) => [paper.id, explain(at, distinct(at, near[at]!, isSame)).filter(saysWhat)]),
  )
}

const saysWhat = ({ phrases, topics }: Related) => phrases.length > 0 || topics.length > 0

/** The papers near another that are no copies of it and none of one before them. */
function distinct(own: number, near: Near[], isSame: (a: number, b: number) => boolean): Near[] {
  const kept: Near[] = []
  for (const one of near) {
    if (kept.length === mostRelated || one.nearness < nearEnough) break
    if (![own, ...kept.map(({ paper }) => paper)].some((other) => isSame(other, one.paper))) kept.push(one)
  }
  return kept
}

function sameness(entries: readonly Entry[], near: Near[][], { papers }: Vectors) {
  const titles = entries.map(({ paper }) => titleKey(paper.title))
  const nearness = (a: number, b: number) => near[a]!.find(({ paper }) => paper === b)?.nearness ?? 0
  return (a: number, b: number): boolean =>
    (titles[a] !== undefined && titles[a] === titles[b]) ||
    (nearness(a, b) >= nearnessOfCopies &&
      mayBeCopy(papers[a]!, papers[b]!) &&
      isCopy(entries[a]!.paper, entries[b]!.paper))
}

/** Makes what is told of the papers near one, by its place. */
function explainer(entries: readonly Entry[], { papers, mentions, terms, isCommon }: Vectors) {
  const own = new Float32Array(terms.left.length)
  const both = new Float32Array(terms.left.length)
  const phrases = (said: Mentions, other: Vector) => {
    for (let place = 0; place < other.terms.length; place++) {
      const term = other.terms[place]!
      if (!isCommon[term]) both[term] = own[term]! * other.weights[place]!
    }
    const found = sharedPhrases(said, both, mostPhrases)
    clear(other, both)
    return found
  }
  return (at: number, near: Near[]): Related[] => {
    const { topics } = entries[at]!
    spread(papers[at]!, own)
    const said = mentionsWith(mentions[at]!, (term) => own[term]! > 0 && !isCommon[term])
    const related = near.map(({ paper, nearness }) => {
      const other = entries[paper]!
      const common = topics.filter(({ topic }) => other.topics.some((one) => one.topic === topic))
      const named = { phrases: phrases(said, papers[paper]!), topics: common.map(({ topic }) => topic) }
      return { id: other.paper.id, nearness, ...named }
    })
    clear(papers[at]!, own)
    return related
  }
}
