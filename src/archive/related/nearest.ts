import { emptyPostings, leading, type Postings, post } from './postings.ts'
import { clear, spread, type Vector, type Vectors } from './vectors.ts'

/** A paper, by its place among the vectors, with how near it is: above 0 and at most 1, the cosine of the two vectors unless one term alone makes it. */
export interface Near {
  paper: number
  nearness: number
}

/** How many candidates are compared in full, for each neighbour asked for, and at least. */
const candidatesEach = 3
const fewestCandidates = 36
/** No term makes more than this share of a cosine. */
const mostOfOneTerm = 0.35

/**
 * Of each paper, at most `count` others that are nearest, nearest first, then by their order; fewer where fewer share
 * a word. `earlier`: only among the papers before it, so that those of a paper stay as they are when later ones
 * come (if the vectors were weighed so too). Candidates are the papers that its heaviest words lead to, compared by
 * these words alone; the best of them are compared in full.
 */
export function nearest(vectors: Vectors, count: number, among: 'all' | 'earlier' = 'all'): Near[][] {
  const { papers, terms } = vectors
  const postings = emptyPostings(vectors)
  const isEarlier = among === 'earlier'
  if (!isEarlier)
    for (const [paper, vector] of papers.entries()) post(postings, paper, leading(vector, terms))
  const search = searcher(vectors, postings, Math.max(fewestCandidates, count * candidatesEach))
  return papers.map((vector, paper) => {
    const found = search(paper)
    if (isEarlier) post(postings, paper, leading(vector, terms))
    return found.slice(0, count)
  })
}

function searcher({ papers, terms }: Vectors, postings: Postings, most: number) {
  const sums = new Float32Array(papers.length)
  const own = new Float32Array(terms.left.length)
  return (paper: number): Near[] => {
    const vector = papers[paper]!
    spread(vector, own)
    const reached = addUp(leading(vector, terms), postings, sums)
    sums[paper] = 0
    const found = best(reached, sums, most).map((other) => ({
      paper: other,
      nearness: nearnessTo(own, papers[other]!),
    }))
    for (const other of reached) sums[other] = 0
    clear(vector, own)
    return found.sort((a, b) => b.nearness - a.nearness || a.paper - b.paper)
  }
}

/** Add to `sums` what each paper shares of the words; returns the papers that share any. */
function addUp(
  words: ReturnType<typeof leading>,
  { starts, sizes, papers, weights }: Postings,
  sums: Float32Array,
): number[] {
  const reached: number[] = []
  for (const { term, weight } of words) {
    for (let at = starts[term]!, end = at + sizes[term]!; at < end; at++) {
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

/** The cosine, less what one term has above its share: a catchword alone makes no kin. The same from both sides. */
function nearnessTo(own: Float32Array, { terms, weights }: Vector): number {
  let all = 0
  let most = 0
  for (let at = 0; at < terms.length; at++) {
    const part = own[terms[at]!]! * weights[at]!
    all += part
    if (part > most) most = part
  }
  return all - Math.max(0, most - mostOfOneTerm * all)
}
