import type { Entry } from '../archive.ts'
import { phrasesWith } from './explain.ts'
import { goOn, isOf, type Kin, mostEarlier, noKin } from './kin.ts'
import type { Near } from './nearest.ts'
import { oldestFirst } from './order.ts'

/** A paper that is near another, by its id. */
export interface Kindred {
  id: string
  /** Above 0 and at most 1: the nearness of the words, halved where no topic is shared. */
  nearness: number
}

/** A paper that is near another, with what the two share. */
export interface Related extends Kindred {
  /** Words and phrases as the authors of the one asked about write them, those that count most first; one to three. */
  phrases: string[]
  /** The topics of both, by their ids, in its order. */
  topics: string[]
}

/** What the papers of an archive are to each other. */
export interface Kinship {
  /** The papers, in the order in which they entered the archive. */
  entries: readonly Entry[]
  /** Of a paper, by its place in this order, the earlier papers whose words are nearest, by their places, nearest first, at most 16; no copies. Later papers change nothing of it. */
  earlier: (place: number) => Near[]
  /**
   * Of a paper, by its id, the papers nearest to it, nearest first, at most six; never the paper itself, another
   * record of it, two records of one paper, or one that it shares no words with. Of papers equally near the earlier
   * comes first.
   */
  nearest: (id: string) => Kindred[]
  /** The same with what they share. */
  related: (id: string) => Related[]
  /** How many papers, the oldest, were taken from the pass before: all or none of those that it went over. */
  kept: number
  /** The pass, to go on with when papers come. */
  kin: Kin
}

/** How many related papers a paper has at most. */
const mostRelated = 6
/** Papers whose words are less near than this share hardly more than chance. */
const nearEnough = 0.04

/**
 * Relate the papers of an archive, in any order. A pass `before`, which changes, goes on if it went over the same
 * texts first, in the same order; else a new one begins. What comes out is the same, to the last bit.
 */
export function relate(entries: readonly Entry[], before?: Kin): Kinship {
  const own = oldestFirst(entries)
  const papers = own.map(({ paper }) => paper)
  const kin = before && isOf(before, papers) ? before : noKin()
  const kept = kin.papers
  goOn(kin, papers)
  return { entries: own, earlier: (place) => earlierOf(kin, place), kept, kin, ...lists(own, kin) }
}

function lists(entries: readonly Entry[], kin: Kin): Pick<Kinship, 'nearest' | 'related'> {
  const places = new Map(entries.map(({ paper }, place) => [paper.id, place]))
  const later = laterKin(kin)
  const likeness = topicLikeness(entries)
  const near = (id: string) => {
    const own = places.get(id)
    return own === undefined ? [] : chosen(kin, [...earlierOf(kin, own), ...later(own)], own, likeness)
  }
  const named = ({ paper, nearness }: Near): Kindred => ({ id: entries[paper]!.paper.id, nearness })
  const related = (id: string): Related[] => {
    const found = near(id)
    if (found.length === 0) return []
    const own = places.get(id)!
    const { paper, topics } = entries[own]!
    const others = found.map((one) => one.paper)
    const phrases = phrasesWith(kin, paper, own, others)
    return found.map((one, at) => ({
      ...named(one),
      phrases: phrases[at]!,
      topics: topics.map(({ topic }) => topic).filter((topic) => hasTopic(entries[one.paper]!, topic)),
    }))
  }
  return { nearest: (id) => near(id).map(named), related }
}

/** The nearest by words and topics, no two of them records of one paper. */
function chosen(
  { records }: Kin,
  found: Near[],
  own: number,
  likeness: (a: number, b: number) => number,
): Near[] {
  const enough = found.filter(({ nearness }) => nearness >= nearEnough)
  const ranked = enough.map(({ paper, nearness }) => ({
    paper,
    nearness: (nearness * (1 + likeness(own, paper))) / 2,
  }))
  ranked.sort((a, b) => b.nearness - a.nearness || a.paper - b.paper)
  const known = new Set([records[own]!])
  const kept: Near[] = []
  for (const one of ranked) {
    if (kept.length === mostRelated) break
    if (known.has(records[one.paper]!)) continue
    known.add(records[one.paper]!)
    kept.push(one)
  }
  return kept
}

const hasTopic = ({ topics }: Entry, id: string) => topics.some(({ topic }) => topic === id)

/** The part of two papers' topics that both have: the cosine of their sets. */
const topicLikeness = (entries: readonly Entry[]) => (a: number, b: number) => {
  const [own, other] = [entries[a]!.topics, entries[b]!]
  const shared = own.reduce((count, { topic }) => (hasTopic(other, topic) ? count + 1 : count), 0)
  return shared === 0 ? 0 : shared / Math.sqrt(own.length * other.topics.length)
}

function earlierOf({ near, nearness }: Kin, place: number): Near[] {
  const found: Near[] = []
  for (let at = mostEarlier * place; at < mostEarlier * (place + 1) && near[at]! > 0; at++)
    found.push({ paper: near[at]! - 1, nearness: nearness[at]! })
  return found
}

/** Of each paper, the later ones that it is among the nearest earlier ones of: the same pairs from the other side. */
function laterKin({ papers, near, nearness }: Kin): (place: number) => Near[] {
  const pairs = mostEarlier * papers
  const ends = new Int32Array(papers + 1)
  for (let at = 0; at < pairs; at++) if (near[at]! > 0) ends[near[at]!]!++
  for (let paper = 0; paper < papers; paper++) ends[paper + 1]! += ends[paper]!
  const starts = ends.slice()
  const sorted = new Int32Array(ends[papers]!)
  for (let at = 0; at < pairs; at++) if (near[at]! > 0) sorted[starts[near[at]! - 1]!++] = at
  return (place) =>
    Array.from(sorted.subarray(ends[place], ends[place + 1]), (at) => ({
      paper: Math.floor(at / mostEarlier),
      nearness: nearness[at]!,
    }))
}
