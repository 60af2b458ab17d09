import type { Entry } from '../archive.ts'
import type { FeedItem } from './item.ts'
import { feedLimits } from './weight.ts'

/** One feed, whatever the format. Texts are plain and in one line; paths begin at the root of the site. */
export interface Feed {
  /** The folder of its files, which is also its place among the archive documents. */
  folder: string
  /** Its permanent tag URI. */
  tag: string
  title: string
  description: string
  /** The path of the page that it follows. */
  page: string
  /** A BCP 47 language tag. */
  language: string
  /** The title of the archive, in whose name it stands. */
  author: string
  /** The day of an empty feed, `YYYY-MM-DD`. */
  since: string
  count: number
  /** Its items, the newest first; each is made when it is asked for. */
  item(at: number): FeedItem
  /** How many bytes an item takes at most, or took. */
  weight(at: number): number
  /** Where items are gone, the newest first: the feed is cut as if they still stood there. */
  gone?: readonly GoneItem[]
  /** The papers of its items, where each is a paper's. */
  papers?: readonly Entry[]
}

/** A place at which an item stood: how many of those that are left are newer, and how many bytes it took at most. */
export interface GoneItem {
  newer: number
  weight(): number
}

/** One document of a feed, after RFC 5005: its head, or an archive document, which stays as it is when newer items come. */
export interface FeedDocument {
  feed: Feed
  /** Counted from the oldest, from 1; absent for the head. */
  number?: number
  /** The number of the next older document. */
  older?: number
  /** Its items are those from `from` up to before `to`. */
  from: number
  to: number
}

/**
 * Take a feed apart into documents, the head first, then the newest archive document and so on: each item stands in one.
 * The items are cut from the oldest into parts that are as large as they may be; the head is the two newest of them.
 */
export function documentsOf(feed: Feed): FeedDocument[] {
  const ends = cut(feed)
  const archives = ends.slice(0, -2).map((end, at) => ({
    feed,
    number: at + 1,
    ...(at > 0 && { older: at }),
    from: feed.count - end,
    to: feed.count - (ends[at - 1] ?? 0),
  }))
  const older = archives.length
  const head = { feed, ...(older > 0 && { older }), from: 0, to: feed.count - (ends.at(-3) ?? 0) }
  return [head, ...archives.toReversed()]
}

/** How many archive documents a feed has. */
export const archivesOf = (feed: Pick<Feed, 'count' | 'weight' | 'gone'>): number =>
  Math.max(0, cut(feed).length - 2)

/** The items of a document, the newest first. */
export const itemsOf = ({ feed, from, to }: FeedDocument): FeedItem[] =>
  Array.from({ length: to - from }, (_, at) => feed.item(from + at))

/** The day of the newest change among items of a feed; that of its beginning where there are none. */
export function updatedOf(feed: Feed, items: readonly FeedItem[]): string {
  const days = items.map(({ published, updated }) => updated ?? published)
  return days.toSorted().at(-1) ?? feed.since
}

/** How many of the oldest items stand before the end of each part. */
function cut({ count, weight, gone = [] }: Pick<Feed, 'count' | 'weight' | 'gone'>): number[] {
  const { items: mostItems, bytes: mostBytes } = feedLimits.part
  const ends: number[] = []
  let [items, bytes, left] = [0, 0, gone.length]
  const take = (own: number, done: number) => {
    if (items > 0 && (items === mostItems || bytes + own > mostBytes)) {
      ends.push(done)
      items = bytes = 0
    }
    items++
    bytes += own
  }
  for (let done = 0; done <= count; done++) {
    while (left > 0 && gone[left - 1]!.newer >= count - done) take(gone[--left]!.weight(), done)
    if (done < count) take(weight(count - 1 - done), done)
  }
  return count + gone.length > 0 ? [...ends, count] : ends
}
