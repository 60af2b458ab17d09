import type { Appearance, Archive, Entry } from './archive.ts'
import { compare } from './archive.ts'
import { formatLong, isoWeek } from './date.ts'
import type { Digest } from './digest.ts'
import type { Topic } from './topic.ts'

/** One day of the archive that has a digest, or several. */
export interface Day {
  date: string
  digests: DayDigest[]
  /** Its papers, each once, in the order of its digests. */
  entries: Entry[]
  /** Those of them that were new to the archive. */
  fresh: Entry[]
}

/** A digest with its papers, in its order. */
export interface DayDigest {
  digest: Digest
  listed: Listed[]
}

/** A paper as one digest lists it. */
interface Listed extends Appearance {
  entry: Entry
}

/** Days in a row: all of a year `YYYY`, of a month `YYYY-MM` or of a week `YYYY-Www`. */
export interface Period {
  id: string
  days: Day[]
  digests: number
  /** Its papers, each once, oldest day first. */
  entries: Entry[]
  fresh: Entry[]
}

/** How many of some papers have a topic. */
export interface TopicCount {
  topic: Topic
  count: number
}

/** The days of an archive that have a digest, oldest first. */
export function makeDays({ digests, entries }: Archive): Day[] {
  const listed = listedByDigest(entries)
  const byDate = Map.groupBy(digests, (digest) => digest.date)
  return [...byDate].map(([date, own]) => {
    const lists = own.map((digest) => ({ digest, listed: listed.get(digest) ?? [] }))
    const papers = distinct(lists.flatMap((list) => list.listed.map(({ entry }) => entry)))
    return { date, digests: lists, entries: papers, fresh: papers.filter(({ added }) => added === date) }
  })
}

/** The years (`length` 4) or months (`length` 7) of days that have any, oldest first. */
export const periodsOf = (days: Day[], length: 4 | 7): Period[] =>
  grouped(Map.groupBy(days, ({ date }) => date.slice(0, length)))

/** The weeks, after ISO 8601, of days that have any, oldest first. */
export const weeksWith = (days: Day[]): Period[] => grouped(Map.groupBy(days, ({ date }) => isoWeek(date)))

function grouped(groups: Map<string, Day[]>): Period[] {
  return [...groups].map(([id, own]) => ({
    id,
    days: own,
    digests: own.reduce((sum, { digests }) => sum + digests.length, 0),
    entries: distinct(own.flatMap(({ entries }) => entries)),
    fresh: own.flatMap(({ fresh }) => fresh),
  }))
}

/** The topics of papers by how many have each, most first, then by label. */
export function countTopics(entries: Entry[], topics: Archive['topic']): TopicCount[] {
  const counts = new Map<string, number>()
  for (const { topic } of entries.flatMap((entry) => entry.topics))
    counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .flatMap(([id, count]) => {
      const topic = topics.get(id)
      return topic ? [{ topic, count }] : []
    })
    .toSorted((a, b) => b.count - a.count || compare(a.topic.label, b.topic.label))
}

/** How many of some counted topics stand in a short list, before the others are folded away: those of several papers, but five to twelve; all, where only two more would be left. */
export function leadingTopics(counts: TopicCount[]): number {
  const several = counts.filter(({ count }) => count > 1).length
  const leading = Math.min(Math.max(several, 5), 12)
  return counts.length > leading + 2 ? leading : counts.length
}

/** What a digest is called among those of its date: the words that its file name has besides the date; empty where there are none. */
export const digestName = ({ id, date }: Digest): string => id.slice(date.length + 1).replaceAll('-', ' ')

/** The heading of a digest among those of its date: its name, or its date where it has none. */
export function digestHeading(digest: Digest): string {
  const name = digestName(digest)
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : formatLong(digest.date)
}

function listedByDigest(entries: Entry[]): Map<Digest, Listed[]> {
  const all = entries.flatMap((entry) => entry.appearances.map((appearance) => ({ ...appearance, entry })))
  return Map.groupBy(
    all.toSorted((a, b) => a.position - b.position),
    ({ digest }) => digest,
  )
}

const distinct = (entries: Entry[]): Entry[] => [...new Set(entries)]
