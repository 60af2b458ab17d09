import type { Terms } from './terms.ts'
import type { Vector, Vectors } from './vectors.ts'

/** For each word, the papers of which it says most. Flat: the papers of a term stand from `starts[term]` on, `sizes[term]` of them, in a heap whose top weighs least. */
export interface Postings {
  starts: Int32Array
  sizes: Int32Array
  papers: Int32Array
  weights: Float32Array
}

/** How many of a paper's heaviest words it is looked for by. */
const heaviest = 32
/** How many papers a word leads to at most: those of which it says most. The cost of a search stays the same in an archive of any size. */
const mostPapers = 250

/** Postings with room for the papers, and none yet. */
export function emptyPostings({ papers, terms }: Vectors): Postings {
  const room = new Int32Array(terms.left.length)
  for (const vector of papers)
    for (const { term } of leading(vector, terms)) if (room[term]! < mostPapers) room[term]!++
  const starts = new Int32Array(room.length)
  let all = 0
  room.forEach((size, term) => {
    starts[term] = all
    all += size
  })
  const sizes = new Int32Array(room.length)
  return { starts, sizes, papers: new Int32Array(all), weights: new Float32Array(all) }
}

/** The heaviest words of a paper. Topics, which many papers share, lead to none. */
export function leading({ terms, weights }: Vector, { topics }: Terms): { term: number; weight: number }[] {
  const found: { term: number; weight: number }[] = []
  for (let at = 0; at < terms.length && found.length < heaviest; at++)
    if (terms[at]! >= topics.size) found.push({ term: terms[at]!, weight: weights[at]! })
  return found
}

/** Let words lead to a paper; where a word leads to enough papers, the one that it says least of gives way. */
export function post(postings: Postings, paper: number, words: { term: number; weight: number }[]): void {
  for (const { term, weight } of words) put(postings, term, paper, weight)
}

function put(
  { starts, sizes, papers, weights }: Postings,
  term: number,
  paper: number,
  weight: number,
): void {
  const [start, size] = [starts[term]!, sizes[term]!]
  const isFull = size === mostPapers
  if (isFull && weight <= weights[start]!) return
  const heap = { papers: papers.subarray(start), weights: weights.subarray(start) }
  if (isFull) sink(heap, size, paper, weight)
  else rise(heap, size, paper, weight)
  if (!isFull) sizes[term] = size + 1
}

type Heap = Pick<Postings, 'papers' | 'weights'>

function rise({ papers, weights }: Heap, last: number, paper: number, weight: number): void {
  let at = last
  for (let above = (at - 1) >> 1; at > 0 && weights[above]! > weight; above = (at - 1) >> 1) {
    papers[at] = papers[above]!
    weights[at] = weights[above]!
    at = above
  }
  papers[at] = paper
  weights[at] = weight
}

function sink({ papers, weights }: Heap, size: number, paper: number, weight: number): void {
  let at = 0
  for (let below = 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && weights[below + 1]! < weights[below]!) below++
    if (weights[below]! >= weight) break
    papers[at] = papers[below]!
    weights[at] = weights[below]!
    at = below
  }
  papers[at] = paper
  weights[at] = weight
}
