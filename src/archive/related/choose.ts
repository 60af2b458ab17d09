import type { Entry } from '../archive.ts'
import { type Kin, mostEarlier } from './kin.ts'
import type { Near } from './nearest.ts'

/** How many related papers a paper has at most. */
const mostRelated = 6
/** Papers whose words are less near than this share hardly more than chance. */
const nearEnough = 0.04

/** Makes what chooses the related papers of a paper, by their numbers: of those whose nearest earlier papers it is among and of its own the nearest by words and topics, at most six. */
export function chooser(entries: readonly Entry[], kin: Kin): (own: number) => Near[] {
  const later = laterKin(kin)
  const likeness = topicLikeness(entries)
  return (own) => best(kin, [...earlierOf(kin, own), ...later(own)], own, likeness)
}

/** The nearest by words and topics, no two of them records of one paper. */
function best(
  { records }: Kin,
  found: readonly Near[],
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

/** Whether a paper is of a topic, by its id. */
export const hasTopic = ({ topics }: Entry, id: string) => topics.some(({ topic }) => topic === id)

/** The part of two papers' topics that both have: the cosine of their sets. */
function topicLikeness(entries: readonly Entry[]): (a: number, b: number) => number {
  const numbers = new Map<string, number>()
  const numberOf = ({ topic }: Entry['topics'][number]) => {
    const number = numbers.get(topic) ?? numbers.size
    numbers.set(topic, number)
    return number
  }
  const topics = entries.map((entry) => entry.topics.map(numberOf))
  return (a, b) => {
    const [own, other] = [topics[a]!, topics[b]!]
    let shared = 0
    for (const topic of own) if (other.includes(topic)) shared++
    return shared === 0 ? 0 : shared / Math.sqrt(own.length * other.length)
  }
}

/** The nearest earlier papers of a paper, by their numbers. */
export function earlierOf({ near, nearness }: Kin, place: number): Near[] {
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
