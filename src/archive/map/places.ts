import type { Entry } from '../archive.ts'
import type { Kinship } from '../related/related.ts'
import type { Topic } from '../topic.ts'
import type { Point } from './layout.ts'
import { placeTopics } from './regions.ts'
import { pitch } from './spacing.ts'
import { hexagonSpots } from './spots.ts'

const neighbours = 8
/** How much the nearest earlier papers have to say about a place; the paper's topics have the rest. */
const pull = 0.5

/**
 * The place of each paper, in the order in which they entered the archive: between where its topics stand and the earlier papers of its first topic
 * that are most like it, on the nearest free spot. It follows from the topics and the papers before it alone: later
 * papers move nothing.
 */
export function placePapers(
  { entries, earlier }: Pick<Kinship, 'entries' | 'earlier'>,
  topics: readonly Topic[],
): Point[] {
  const places = placeTopics(topics)
  const takeSpot = hexagonSpots(pitch)
  const points: Point[] = []
  for (const [at, entry] of entries.entries()) {
    const home = homeOf(entry, places)
    const kin = earlier(at)
      .filter(({ paper }) => firstOf(entries[paper]!) === firstOf(entry))
      .slice(0, neighbours)
    const middle = mean(kin.map(({ paper, nearness }) => ({ ...points[paper]!, weight: nearness ** 2 })))
    points.push(takeSpot(middle ? between(home, middle, pull) : home))
  }
  return points
}

const firstOf = ({ topics }: Entry) => topics[0]?.topic

/** The middle of a paper's topics, by far nearest to the most certain; the middle of the map for an unsorted one. */
function homeOf({ topics }: Entry, places: ReadonlyMap<string, Point>): Point {
  const known = topics.flatMap(({ topic }, at) => {
    const place = places.get(topic)
    return place ? [{ ...place, weight: 0.3 ** at }] : []
  })
  return mean(known) ?? { x: 0, y: 0 }
}

function mean(points: readonly (Point & { weight: number })[]): Point | undefined {
  if (points.length === 0) return undefined
  const all = points.reduce((sum, { weight }) => sum + weight, 0)
  const along = (axis: 'x' | 'y') => points.reduce((sum, own) => sum + (own.weight / all) * own[axis], 0)
  return { x: along('x'), y: along('y') }
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})
