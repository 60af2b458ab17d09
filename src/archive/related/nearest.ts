import type { Bag } from './bags.ts'
import { emptyPostings, leading, type Postings, post } from './postings.ts'
import type { Vectors } from './vectors.ts'

/** A paper, by its place among the vectors, with how near it is: the cosine, above 0 and at most 1. */
export interface Near {
  paper: number
  nearness: number
}

/** How many candidates are compared in full, for each neighbour asked for, and at least. */
const candidatesEach = 4
const fewestCandidates = 48

/**
 * Of each paper, at most `count` others that are nearest, nearest first, then by their order; fewer where fewer share
 * a word. `earlier`: only among the papers before it, so that those of a paper stay as they are when later ones
 * come (if the vectors were weighed so too). Candidates are the papers that its heaviest words lead to, compared by
 * these words alone; the best of them are compared in full.
 */
export function nearest(vectors: Vectors, count: number, among: 'all' | 'earlier' = 'all'): Near[][] {
  const { papers, topics } = vectors
  const postings = emptyPostings(vectors)
  const isEarlier = among === 'earlier'
  if (!isEarlier) for (const [paper, bag] of papers.entries()) post(postings, paper, bag, topics)
  const search = searcher(vectors, postings, Math.max(fewestCandidates, count * candidatesEach))
  return papers.map((bag, paper) => {
    const found = search(paper)
    if (isEarlier) post(postings, paper, bag, topics)
    return found.slice(0, count)
  })
}

function searcher({ papers, terms, topics }: Vectors, postings: Postings, most: number) {
  const sums = new Float32Array(papers.length)
  const own = new Float32Array(terms)
  return (paper: number): Near[] => {
    const bag = papers[paper]!
    bag.terms.forEach((term, at) => {
      own[term] = bag.weights[at]!
    })
    const reached = addUp(leading(bag, topics), own, postings, sums)
    sums[paper] = 0
    const found = best(reached, sums, most).map((other) => ({
      paper: other,
      nearness: product(own, papers[other]!),
    }))
    for (const other of reached) sums[other] = 0
    for (const term of bag.terms) own[term] = 0
    return found.sort((a, b) => b.nearness - a.nearness || a.paper - b.paper)
  }
}

/** Add to `sums` what each paper shares of the words; returns the papers that share any. */
function addUp(
  words: Int32Array,
  own: Float32Array,
  { starts, sizes, papers, weights }: Postings,
  sums: Float32Array,
) {
  const reached: number[] = []
  for (const word of words) {
    const weight = own[word]!
    for (let at = starts[word]!, end = at + sizes[word]!; at < end; at++) {
      const paper = papers[at]!
      if (sums[paper] === 0) reached.push(paper)
      sums[paper]! += weight * weights[at]!
    }
  }
  return reached
}

/** The papers with the highest sums above 0, at most `most`, in no order. */
function best(reached: number[], sums: Float32Array, most: number): number[] {
  const isBetter = (a: number, b: number) => sums[a]! > sums[b]! || (sums[a] === sums[b] && a < b)
  const kept: number[] = []
  for (const paper of reached) {
    if (sums[paper] === 0 || (kept.length === most && !isBetter(paper, kept[most - 1]!))) continue
    let at = kept.length === most ? most - 1 : kept.length
    for (; at > 0 && isBetter(paper, kept[at - 1]!); at--) kept[at] = kept[at - 1]!
    kept[at] = paper
  }
  return kept
}

function product(own: Float32Array, { terms, weights }: Bag): number {
  let sum = 0
  for (let at = 0; at < terms.length; at++) sum += own[terms[at]!]! * weights[at]!
  return sum
}
