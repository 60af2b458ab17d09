import type { Bag, Bags } from './bags.ts'

/** For each word, the papers of which it says most. Flat: the papers of a term stand from `starts[term]` on, `sizes[term]` of them, in a heap whose top weighs least. */
export interface Postings {
  starts: Int32Array
  sizes: Int32Array
  papers: Int32Array
  weights: Float32Array
}

/** How many of a paper's heaviest words it is looked for by. */
export const heaviest = 40
/** How many papers a word leads to at most: those of which it says most. The cost of a search stays the same in an archive of any size. */
const mostPapers = 300

/** Postings with room for the papers, and none yet. Topics, which most papers share, lead to none. */
export function emptyPostings({ papers, terms, topics }: Bags): Postings {
  const room = new Int32Array(terms)
  for (const bag of papers)
    for (const term of leading(bag, topics)) if (room[term]! < mostPapers) room[term]!++
  const starts = new Int32Array(terms + 1)
  room.forEach((size, term) => {
    starts[term + 1] = starts[term]! + size
  })
  const all = starts[terms]!
  return { starts, sizes: new Int32Array(terms), papers: new Int32Array(all), weights: new Float32Array(all) }
}

/** The heaviest words of a paper. */
export const leading = ({ terms }: Bag, topics: number): Int32Array =>
  terms.subarray(0, heaviest).filter((term) => term >= topics)

/** Let the heaviest words of a paper lead to it; where a word leads to enough papers, the one that it says least of gives way. */
export function post(postings: Postings, paper: number, { terms, weights }: Bag, topics: number): void {
  terms.subarray(0, heaviest).forEach((term, at) => {
    if (term >= topics) put(postings, term, paper, weights[at]!)
  })
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
