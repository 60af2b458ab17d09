import type { Paper } from '../paper.ts'
import { bagOf } from './bags.ts'
import { copyFinder, mayBeCopy, nearnessOfCopies, titleKey } from './copies.ts'
import { type Near, nearestTo, type Sheet } from './nearest.ts'
import { heaviest, noPostings, type Postings, post } from './postings.ts'
import { type Counts, noCounts, note } from './rarity.ts'
import { withRoom } from './room.ts'
import { noTerms, type Terms } from './terms.ts'
import { keyOf } from './text-key.ts'
import { addVector, mostTerms, noVectors, type Vectors } from './vectors.ts'

/** How many earlier papers are remembered of each paper. */
export const mostEarlier = 16

/**
 * All that one pass over papers, in the order in which they entered the archive, knows after the last of them. What it
 * knows of a paper follows from that paper and those before it, and never changes: the pass can go on from here.
 */
export interface Kin {
  papers: number
  terms: Terms
  counts: Counts
  vectors: Vectors
  postings: Postings
  /** Of each paper, the two halves of the key of its text. */
  texts: Int32Array<ArrayBuffer>
  /** Of each paper, the two halves of the key of its title; 0 and 0 for one that says too little. */
  titles: Int32Array<ArrayBuffer>
  /** Of each paper, by `mostEarlier` times its number, the nearest earlier ones by their numbers plus 1, nearest first; 0 where there are fewer. No copies of it. */
  near: Int32Array<ArrayBuffer>
  nearness: Float32Array<ArrayBuffer>
  /** Of each paper, the number of the first record of it: its own, unless it is a copy. */
  records: Int32Array<ArrayBuffer>
}

/** A pass that has not begun. */
export const noKin = (): Kin => ({
  papers: 0,
  terms: noTerms(),
  counts: noCounts(),
  vectors: noVectors(),
  postings: noPostings(),
  texts: new Int32Array(0),
  titles: new Int32Array(0),
  near: new Int32Array(0),
  nearness: new Float32Array(0),
  records: new Int32Array(0),
})

/** Whether the pass went over these very texts first, in this order. */
export const isOf = ({ papers, texts }: Kin, own: readonly Paper[]): boolean =>
  papers <= own.length &&
  own.slice(0, papers).every((paper, at) => {
    const { low, high } = textKey(paper)
    return texts[2 * at] === low && texts[2 * at + 1] === high
  })

/** Go on over the papers that the pass has not seen; the first of them are those that it has. Changes `kin`. */
export function goOn(kin: Kin, papers: readonly Paper[]): void {
  reserve(kin, papers.length)
  const first = firstRecords(kin)
  const sheet = { sums: new Float32Array(papers.length), own: new Float32Array(0) }
  for (const paper of papers.slice(kin.papers)) enter(kin, paper, papers, sheet, first)
}

/** Of each key of a title, the first paper that has it. */
type FirstRecords = Map<number, number>

function enter(kin: Kin, paper: Paper, all: readonly Paper[], sheet: Sheet, first: FirstRecords): void {
  const { terms, vectors, postings } = kin
  const own = kin.papers
  const bag = bagOf(paper, terms)
  note(kin.counts, bag, terms.count)
  addVector(vectors, bag, kin.counts)
  sheet.own = withRoom(sheet.own as Float32Array<ArrayBuffer>, terms.count)
  const near = nearestTo(own, vectors, postings, sheet)
  post(postings, vectors, own, terms.count)
  const { low, high } = textKey(paper)
  kin.texts.set([low, high], 2 * own)
  const title = titleKey(paper.title)
  if (title) kin.titles.set([title.low, title.high], 2 * own)
  keep(kin, own, near, first, all)
  kin.papers++
}

/** Keep the nearest that are no copies, and of which paper this one is a copy. */
function keep(kin: Kin, own: number, near: Near[], first: FirstRecords, papers: readonly Paper[]): void {
  const { vectors, records } = kin
  const isCopy = copyFinder(papers[own]!)
  let record = namesakeOf(kin, own, first)
  let count = 0
  for (const { paper, nearness } of near) {
    if (count === mostEarlier) break
    if (records[paper] === record) continue
    if (nearness >= nearnessOfCopies && mayBeCopy(vectors, own, paper) && isCopy(papers[paper]!))
      record ??= records[paper]!
    else {
      kin.near[mostEarlier * own + count] = paper + 1
      kin.nearness[mostEarlier * own + count] = nearness
      count++
    }
  }
  records[own] = record ?? own
}

/** The first record of the paper whose title another has; that title is its own from now on if nobody has it. */
function namesakeOf(kin: Kin, own: number, first: FirstRecords): number | undefined {
  const title = titleOf(kin, own)
  const namesake = title === undefined ? undefined : first.get(title)
  if (title !== undefined && namesake === undefined) first.set(title, own)
  return namesake === undefined ? undefined : kin.records[namesake]!
}

function firstRecords(kin: Kin): FirstRecords {
  const first: FirstRecords = new Map()
  for (let paper = 0; paper < kin.papers; paper++) {
    const title = titleOf(kin, paper)
    if (title !== undefined && !first.has(title)) first.set(title, paper)
  }
  return first
}

/** The first 53 bits of the key of a title. */
function titleOf({ titles }: Kin, paper: number): number | undefined {
  const [low, high] = [titles[2 * paper]!, titles[2 * paper + 1]!]
  return low === 0 && high === 0 ? undefined : (low >>> 0) * 2 ** 21 + (high >>> 11)
}

const textKey = ({ title, abstract }: Paper) => keyOf(abstract, keyOf('\n', keyOf(title)))

/** Room for so many papers at once costs nothing before it is used. */
function reserve(kin: Kin, papers: number): void {
  const { vectors, postings } = kin
  vectors.terms = withRoom(vectors.terms, mostTerms * papers)
  vectors.weights = withRoom(vectors.weights, mostTerms * papers)
  vectors.isCommon = withRoom(vectors.isCommon, mostTerms * papers)
  postings.before = withRoom(postings.before, heaviest * papers)
  kin.texts = withRoom(kin.texts, 2 * papers)
  kin.titles = withRoom(kin.titles, 2 * papers)
  kin.near = withRoom(kin.near, mostEarlier * papers)
  kin.nearness = withRoom(kin.nearness, mostEarlier * papers)
  kin.records = withRoom(kin.records, papers)
}
