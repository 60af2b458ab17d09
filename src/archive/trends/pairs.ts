import type { Archive, Entry } from '../archive.ts'
import { compare } from '../compare.ts'
import type { Topic } from '../topic.ts'

/** Two topics, and how they go together. */
export interface Pair {
  /** In the order of their ids. */
  topics: readonly [Topic, Topic]
  /** The papers that have both. */
  count: number
  /** How many times as many these are as they would be, were the topics strewn by chance. */
  lift: number
  /** How closely they go together, −1 to 1, 0 for chance: normalised pointwise mutual information, after Bouma (2009), ln(p(a,b) / p(a)p(b)) / −ln p(a,b). */
  closeness: number
}

/** Fewer papers that have both topics prove nothing. */
const leastPapers = 5

/**
 * The pairs of some topics that five or more papers have both of, closest first, then by how many papers; no topic
 * with its own part. A paper has a topic where it has a part of it. Linear in the number of papers.
 */
export function pairsOf(topics: Topic[], { entries, topic }: Pick<Archive, 'entries' | 'topic'>): Pair[] {
  const { single, both } = countPairs(entries, topic, new Set(topics))
  const total = entries.length
  return [...both]
    .flatMap(([a, others]) =>
      [...others].flatMap(([b, count]) => {
        if (count < leastPapers || a.parent === b.id || b.parent === a.id) return []
        const lift = (count * total) / (single.get(a)! * single.get(b)!)
        return [{ topics: [a, b] as const, count, lift, closeness: closenessOf(lift, count / total) }]
      }),
    )
    .toSorted(closestFirst)
}

/** The topics that a topic goes with, in the order of the pairs. */
export const neighboursIn = (topic: Topic, pairs: Pair[]): Topic[] =>
  pairs.flatMap(({ topics: [a, b] }) => (a === topic ? [b] : b === topic ? [a] : []))

/** Topics in a row, each beside one that it goes with: the closest pair first, then at either end what is closest to that end; those without a pair last, in their order. */
export function inRow(topics: Topic[], pairs: Pair[]): Topic[] {
  const close = new Map(pairs.map(({ topics: [a, b], closeness }) => [`${a.id} ${b.id}`, closeness]))
  const between = (a: Topic, b: Topic) => close.get(`${a.id} ${b.id}`) ?? close.get(`${b.id} ${a.id}`) ?? -1
  const row: Topic[] = [...(pairs[0]?.topics ?? topics.slice(0, 1))]
  const rest = new Set(topics.filter((topic) => !row.includes(topic)))
  while (rest.size > 0) {
    const [first, last] = [row[0]!, row.at(-1)!]
    const next = [...rest].reduce((best, one) =>
      nearest(one, first, last, between) > nearest(best, first, last, between) ? one : best,
    )
    if (between(next, first) > between(next, last)) row.unshift(next)
    else row.push(next)
    rest.delete(next)
  }
  return row
}

const nearest = (one: Topic, first: Topic, last: Topic, between: (a: Topic, b: Topic) => number) =>
  Math.max(between(one, first), between(one, last))

/** A pair that every paper has is as close as can be. */
const closenessOf = (lift: number, share: number) => (share >= 1 ? 1 : Math.log(lift) / -Math.log(share))

const closestFirst = (a: Pair, b: Pair) =>
  b.closeness - a.closeness ||
  b.count - a.count ||
  compare(a.topics[0].id, b.topics[0].id) ||
  compare(a.topics[1].id, b.topics[1].id)

function countPairs(entries: Entry[], all: Archive['topic'], asked: ReadonlySet<Topic>) {
  const single = new Map<Topic, number>()
  const both = new Map<Topic, Map<Topic, number>>()
  for (const entry of entries) {
    const own = topicsOf(entry, all).filter((topic) => asked.has(topic))
    own.forEach((a, at) => {
      single.set(a, (single.get(a) ?? 0) + 1)
      const others = both.get(a) ?? new Map<Topic, number>()
      both.set(a, others)
      for (const b of own.slice(at + 1)) others.set(b, (others.get(b) ?? 0) + 1)
    })
  }
  return { single, both }
}

/** The topics of a paper, and those that they are parts of, by id. */
function topicsOf({ topics }: Entry, all: Archive['topic']): Topic[] {
  const own = topics.flatMap(({ topic }) => all.get(topic) ?? [])
  const whole = own.flatMap(({ parent = '' }) => all.get(parent) ?? [])
  return [...new Set([...own, ...whole])].toSorted((a, b) => compare(a.id, b.id))
}
