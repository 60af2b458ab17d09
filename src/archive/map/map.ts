import type { Archive, Entry } from '../archive.ts'
import { type Kinship, relate } from '../related/related.ts'
import { plain } from '../text/plain.ts'
import type { Topic } from '../topic.ts'
import type { Point } from './layout.ts'
import { placePapers } from './places.ts'
import type { PlacedPaper } from './points-file.ts'
import { thickest } from './thickest.ts'
import { type Box, boxOf, tileOrder, tileSize } from './tiles.ts'

/** Every paper of an archive in the plane, near ones related. */
export interface PaperMap {
  /** Side by side in the plane, side by side here. */
  papers: (Point & { entry: Entry })[]
  box: Box
  /** The topics that some paper has first, with where their own papers stand thickest (of a topic without any, the middle of those of its parts); those of most own papers first. */
  regions: Region[]
}

export interface Region extends Point {
  topic: Topic
  /** The papers whose most certain topic it is. */
  papers: number
}

/** Draw the map of an archive by what its papers are to each other; the same archive gives the same map. */
export function makeMap(
  { entries, topics, topic }: Archive,
  kinship: Pick<Kinship, 'entries' | 'earlier'> = relate(entries),
): PaperMap {
  const points = placePapers(kinship, topics)
  const papers = tileOrder(points).map((at) => ({ ...points[at]!, entry: kinship.entries[at]! }))
  return { papers, box: boxOf(points), regions: regionsOf(papers, topic) }
}

/** The papers as `points.bin` has them; `topics` gives the order of the topics. */
export function placedPapers({ papers }: PaperMap, topics: readonly Topic[]): PlacedPaper[] {
  const numbers = new Map(topics.map(({ id }, at) => [id, at]))
  return papers.map(({ x, y, entry }) => ({
    x,
    y,
    year: Number(entry.added.slice(0, 4)),
    topics: entry.topics.flatMap(({ topic }) => numbers.get(topic) ?? []),
  }))
}

/** What the numbers in the files of a map stand for: papers by their places, topics by theirs in the list of all. Files that agree in it belong together. */
export const numbered = ({ papers }: PaperMap, topics: readonly Topic[]): string[][] => [
  papers.map(({ entry }) => entry.paper.id),
  topics.map(({ id }) => id),
]

/** A paper's name on the map: its id, its title in plain words, the day on which it entered the archive. */
export type Name = [id: string, title: string, added: string]

/** A file of names, and the checksum of the map that they are of. */
export interface NamesFile {
  sum: string
  names: Name[]
}

/** The names of the papers, in files of `tileSize`; as many files as an archive of so many places needs. */
export function namesOf({ papers }: PaperMap, places = papers.length): Name[][] {
  const names = papers.map(({ entry: { paper, added } }): Name => [paper.id, plain(paper.title), added])
  const files = Array.from({ length: Math.ceil(places / tileSize) }, (_, at) => at * tileSize)
  return files.map((from) => names.slice(from, from + tileSize))
}

function regionsOf(papers: PaperMap['papers'], topics: Archive['topic']): Region[] {
  const points = new Map<string, { own: Point[]; parts: Point[] }>()
  const pointsOf = (id: string) => points.get(id) ?? points.set(id, { own: [], parts: [] }).get(id)!
  for (const { entry, x, y } of papers) {
    const first = topics.get(entry.topics[0]?.topic ?? '')
    if (first) pointsOf(first.id).own.push({ x, y })
    if (first?.parent !== undefined) pointsOf(first.parent).parts.push({ x, y })
  }
  const regions = [...points].flatMap(([id, { own, parts }]) => {
    const found = topics.get(id)
    const place = own.length > 0 ? thickest(own) : middle(parts)
    return found ? [{ topic: found, papers: own.length, ...place }] : []
  })
  return regions.sort((a, b) => b.papers - a.papers || (a.topic.id < b.topic.id ? -1 : 1))
}

/** The median along each axis. */
function middle(points: readonly Point[]): Point {
  const along = (axis: 'x' | 'y') => points.map((own) => own[axis]).sort((a, b) => a - b)[points.length >> 1]!
  return { x: along('x'), y: along('y') }
}
