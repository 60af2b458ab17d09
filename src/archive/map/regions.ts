import type { Archive } from '../archive.ts'
import { compare } from '../compare.ts'
import { relate } from '../related/related.ts'
import { mostTerms } from '../related/vectors.ts'
import type { Topic } from '../topic.ts'
import { layOut, type Point } from './layout.ts'

/**
 * Where each topic's region stands: where its file says; else beside its parent; else on a circle. No paper has a say
 * in it, so that a new day moves nothing.
 */
export function placeTopics(topics: readonly Topic[]): Map<string, Point> {
  const own = topics.toSorted((a, b) => compare(a.id, b.id))
  const upper = own.filter(({ parent }) => parent === undefined)
  const places = new Map(
    upper.map((topic, at) => [topic.id, topic.place ?? around(origin, 0.7, at, upper.length)]),
  )
  for (const topic of own.filter(({ parent }) => parent !== undefined)) {
    const kin = own.filter(({ parent }) => parent === topic.parent)
    const middle = places.get(topic.parent!) ?? origin
    places.set(topic.id, topic.place ?? around(middle, 0.12, kin.indexOf(topic), kin.length))
  }
  return places
}

const origin: Point = { x: 0, y: 0 }

function around(middle: Point, radius: number, at: number, count: number): Point {
  const angle = (2 * Math.PI * at) / count
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) }
}

/**
 * Draw the regions afresh: topics whose papers are alike stand side by side, and each has room by its share of the
 * archive. Each topic's place, to a thousandth; to be recorded in the topics' files.
 */
export function drawRegions({ entries, topics }: Archive): Map<string, Point> {
  const own = topics.toSorted((a, b) => compare(a.id, b.id))
  const middles = middlesOf({ entries, topics: own })
  const radii = own.map(({ id }) => {
    const papers = entries.filter((entry) => entry.topics[0]?.topic === id).length
    return Math.sqrt((papers + smallest) / (entries.length + smallest))
  })
  const points = layOut(own.length, (a, b) => radii[a]! + radii[b]! + 1 - likeness(middles[a]!, middles[b]!))
  const thousandth = (value: number) => Math.round(value * 1000) / 1000
  return new Map(
    own.map(({ id }, at) => [id, { x: thousandth(points[at]!.x), y: thousandth(points[at]!.y) }]),
  )
}

/** A region has room for this many papers, even if it has fewer. */
const smallest = 5

/** What the papers of each topic say in the mean; a paper's second topic counts half, its third a quarter. */
function middlesOf({ entries, topics }: Pick<Archive, 'entries' | 'topics'>): Map<number, number>[] {
  const middles = new Map(topics.map(({ id }) => [id, new Map<number, number>()]))
  const { entries: own, kin } = relate(entries)
  const { terms, weights } = kin.vectors
  own.forEach((entry, paper) => {
    for (const [at, { topic }] of entry.topics.entries()) {
      const middle = middles.get(topic)
      for (let place = mostTerms * paper; place < mostTerms * (paper + 1); place++)
        middle?.set(terms[place]!, (middle.get(terms[place]!) ?? 0) + 0.5 ** at * weights[place]!)
    }
  })
  return [...middles.values()]
}

/** The cosine of two middles. */
function likeness(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const lengths = Math.sqrt(product(a, a) * product(b, b))
  return lengths > 0 ? product(a, b) / lengths : 0
}

function product(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}
