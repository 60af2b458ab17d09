import { addUp, type Postings } from './postings.ts'
import { endOf, mostTerms, type Vectors } from './vectors.ts'

/** A paper, by its number, with how near it is: above 0 and at most 1, the cosine of the two vectors unless one term alone makes it. */
export interface Near {
  paper: number
  nearness: number
}

/** How many candidates are compared in full. */
const mostCandidates = 48
/** No term makes more than this share of a cosine. */
const mostOfOneTerm = 0.35

/** What a search writes into: of each paper a sum and of each term a weight, all 0 before and after. */
export interface Sheet {
  sums: Float32Array
  own: Float32Array
}

/**
 * The earlier papers that are nearest to one, nearest first, then by their order; none that shares only words with it
 * that papers on anything have. Candidates are the papers that its heaviest terms lead to, compared by these alone;
 * the best of them are compared in full.
 */
export function nearestTo(paper: number, vectors: Vectors, postings: Postings, { sums, own }: Sheet): Near[] {
  const reached = addUp(postings, vectors, paper, sums)
  const candidates = best(reached, sums)
  for (const other of reached) sums[other] = 0
  const [from, end] = [mostTerms * paper, endOf(vectors, paper)]
  for (let at = from; at < end; at++)
    own[vectors.terms[at]!] = vectors.isCommon[at] ? -vectors.weights[at]! : vectors.weights[at]!
  const found = candidates.map((other) => ({ paper: other, nearness: nearnessTo(own, vectors, other) }))
  for (let at = from; at < end; at++) own[vectors.terms[at]!] = 0
  return found
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.paper - b.paper)
}

/** The papers with the highest sums above 0, at most `mostCandidates`, in no order. */
function best(reached: readonly number[], sums: Float32Array): number[] {
  const kept: number[] = []
  let least = 0
  for (const paper of reached) {
    const sum = sums[paper]!
    if (sum < least || sum === 0) continue
    let at = kept.length
    for (; at > 0 && isBetter(sums, paper, kept[at - 1]!); at--) kept[at] = kept[at - 1]!
    kept[at] = paper
    if (kept.length > mostCandidates) kept.pop()
    if (kept.length === mostCandidates) least = sums[kept[mostCandidates - 1]!]!
  }
  return kept
}

const isBetter = (sums: Float32Array, a: number, b: number) =>
  sums[a]! > sums[b]! || (sums[a] === sums[b] && a < b)

/** The cosine, less what one term has above its share: a catchword alone makes no kin. 0 if the terms shared are all common, which `own` has below 0. */
function nearnessTo(own: Float32Array, { terms, weights }: Vectors, other: number): number {
  let [all, most, isTelling] = [0, 0, false]
  const last = mostTerms * (other + 1)
  for (let at = mostTerms * other; at < last; at++) {
    const shared = own[terms[at]!]!
    if (shared === 0) continue
    const part = Math.abs(shared) * weights[at]!
    if (shared > 0 && part > 0) isTelling = true
    all += part
    if (part > most) most = part
  }
  return isTelling ? all - Math.max(0, most - mostOfOneTerm * all) : 0
}
