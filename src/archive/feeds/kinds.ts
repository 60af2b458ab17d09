import { type Archive, compare, type Entry } from '../archive.ts'
import { isDate } from '../date.ts'
import type { Digest } from '../digest.ts'
import { gapsIn } from '../gaps.ts'
import * as to from '../permalinks.ts'
import { plain } from '../text/plain.ts'
import type { Topic } from '../topic.ts'
import { archivesOf, type Feed } from './feed.ts'
import { type Absolute, type FeedItem, paperItem } from './item.ts'
import { digestItem, type Week, weekItem } from './list-item.ts'
import { feedLine } from './text.ts'
import { weeksOf } from './weeks.ts'
import { fitting, topicWeight, weightOf } from './weight.ts'

/** The feed of every paper of the archive. */
export const papersFeed = (archive: Archive, absolute: Absolute): Feed =>
  feedOf(archive, {
    folder: to.home,
    name: 'papers',
    title: archive.settings.title,
    description: archive.settings.description,
    page: to.home,
    ...papers(archive.entries, archive.gone, archive, absolute),
  })

/** The feed of a topic's papers, those of its subtopics included. */
export const topicFeed = (topic: Topic, archive: Archive, absolute: Absolute): Feed =>
  feedOf(archive, {
    folder: to.topicPage(topic.id),
    name: `topics/${topic.id}`,
    title: `${archive.settings.title}: ${topic.label}`,
    description: plain(topic.description) || `Papers on ${topic.label}`,
    page: to.topicPage(topic.id),
    ...papers(archive.papersOf.get(topic.id) ?? [], archive.goneOf.get(topic.id) ?? [], archive, absolute),
  })

/** How many archive documents the feed of a topic that has moved would have by what the topic was, or was on its way. */
export function formerArchives(id: string, archive: Archive, absolute: Absolute): number {
  const counts = (archive.former.get(id) ?? []).map(({ topic, entries }) => {
    const { count, weight } = papers(entries, [], archive, absolute)
    return archivesOf({ count, weight: (at) => weight(at) + topicWeight(topic) })
  })
  return Math.max(0, ...counts)
}

/** The feed of digests: one item each. */
export const digestsFeed = (archive: Archive, absolute: Absolute): Feed =>
  feedOf(archive, {
    folder: to.digestsIndex,
    name: 'digests',
    title: `${archive.settings.title}: digests`,
    description: 'One item a digest: its papers by title, in its order.',
    page: to.digestsIndex,
    ...lists(
      archive.digests.toReversed(),
      (digest) => digestItem(digest, entriesIn(digest, archive), archive, absolute),
      (digest) => {
        const listed = archive.listedIn.get(digest)
        return listed && digestItem(digest, listed, archive, absolute)
      },
    ),
  })

const entriesIn = ({ papers }: Digest, { entry }: Archive): Entry[] =>
  papers.flatMap(({ id }) => entry.get(id) ?? [])

/** The feed of weeks: one item each, when it is over. */
export function weeksFeed(archive: Archive, absolute: Absolute): Feed {
  const { dates, listed, gone } = archive
  const left = new Set(gone.map(({ added }) => added))
  const asListed = new Map(
    gone.length > 0 ? weeksOf({ dates, entries: listed }).map((week) => [week.id, week]) : [],
  )
  const recorded = ({ id, days }: Week) =>
    days.some(({ date }) => left.has(date)) ? asListed.get(id) : undefined
  return feedOf(archive, {
    folder: to.weeksFolder,
    name: 'weeks',
    title: `${archive.settings.title}: weeks`,
    description: 'One item a week, when it is over: the papers that were new, by title, day by day.',
    page: to.digestsIndex,
    ...lists(
      weeksOf(archive).toReversed(),
      (week) => weekItem(week, archive, absolute),
      (week) => {
        const then = recorded(week)
        return then && weekItem(then, archive, absolute)
      },
    ),
  })
}

/** Every feed of an archive: all papers, digests, weeks, then the topics by label. */
export const feedsOf = (archive: Archive, absolute: Absolute): Feed[] => [
  papersFeed(archive, absolute),
  digestsFeed(archive, absolute),
  weeksFeed(archive, absolute),
  ...archive.topics.map((topic) => topicFeed(topic, archive, absolute)),
]

type Items = Pick<Feed, 'count' | 'item' | 'weight' | 'gone' | 'papers'>
type Facts = Items & Pick<Feed, 'folder' | 'page' | 'title' | 'description'> & { name: string }

function feedOf({ settings }: Archive, { name, title, description, ...facts }: Facts): Feed {
  return {
    ...facts,
    tag: settings.tag + name,
    title: feedLine(title) || settings.tag,
    description: feedLine(description),
    language: settings.language,
    author: feedLine(settings.title) || settings.tag,
    since: sinceOf(settings.tag),
  }
}

/** The day that a tag names, which is there without a paper; its year's first where it is no day. */
function sinceOf(tag: string): string {
  const [, year = '', month = '-01', day = '-01'] = /,(\d{4})(-\d\d)?(-\d\d)?:/.exec(tag) ?? []
  return [year + month + day, `${year}-01-01`].find(isDate) ?? '2025-01-01'
}

function papers(
  entries: readonly Entry[],
  gone: readonly Entry[],
  archive: Archive,
  absolute: Absolute,
): Items {
  const papers = entries.toSorted(newestFirst)
  const known = items.get(absolute) ?? new WeakMap<Entry, FeedItem>()
  items.set(absolute, known)
  const item = (entry: Entry) => {
    const own = known.get(entry) ?? paperItem(entry, archive, absolute)
    known.set(entry, own)
    return own
  }
  const gaps = gapsIn(papers, gone.toSorted(newestFirst), newestFirst)
  return {
    papers,
    ...made(papers, item, weights),
    gone: gaps.map(({ newer, entry }) => ({ newer, weight: () => weigh(entry, item, weights) })),
  }
}

/** Items that are lists of papers: what has gone from one counts when the feed is cut. */
function lists<T extends object>(
  sources: readonly T[],
  make: (source: T) => FeedItem,
  recorded: (source: T) => FeedItem | undefined,
): Items {
  const { weight, ...facts } = made(sources, make)
  const then = (at: number) => {
    const item = recorded(sources[at]!)
    return item ? weightOf(fitting(item)) : 0
  }
  return { ...facts, weight: (at) => Math.max(weight(at), then(at)) }
}

/** Of one day the digest with the later name is the newer: what it adds stands before what was there. */
function newestFirst(a: Entry, b: Entry): number {
  const [x, y] = [a.appearances[0]!, b.appearances[0]!]
  return compare(b.added, a.added) || compare(y.digest.id, x.digest.id) || x.position - y.position
}

/** Each paper as an item, once it is made for a build: several feeds have it. */
const items = new WeakMap<Absolute, WeakMap<Entry, FeedItem>>()

/** How many bytes each paper takes at most as an item, once that is known: the same in all feeds of a build. */
export const weights = new WeakMap<Entry, number>()

function made<T extends object>(
  sources: readonly T[],
  make: (source: T) => FeedItem,
  known = new WeakMap<object, number>(),
): Items {
  return {
    count: sources.length,
    item: (at) => fitting(make(sources[at]!)),
    weight: (at) => weigh(sources[at]!, make, known),
  }
}

function weigh<T extends object>(
  source: T,
  make: (source: T) => FeedItem,
  known: WeakMap<object, number>,
): number {
  const own = known.get(source) ?? weightOf(fitting(make(source)))
  known.set(source, own)
  return own
}
