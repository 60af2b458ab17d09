import type { Archive } from '../archive/archive.ts'
import { atomDocument } from '../archive/feeds/atom.ts'
import { documentsOf, type FeedDocument, itemsOf } from '../archive/feeds/feed.ts'
import type { Absolute, FeedItem } from '../archive/feeds/item.ts'
import { jsonDocument } from '../archive/feeds/json-feed.ts'
import { feedsOf, formerArchives } from '../archive/feeds/kinds.ts'
import { type FeedFormat, feedArchive, feedFile, topicPage } from '../archive/permalinks.ts'
import { jsonResponse, textResponse } from './response.ts'
import { rssDocument } from './rss.ts'

/** One file of a feed: its path, and what stands in it. */
export interface FeedFile {
  path: string
  format: FeedFormat
  document: FeedDocument
}

/** Every file of every feed, also under the ids that topics had before: a feed stays where it was. */
export function feedFiles(archive: Archive, absolute: Absolute): FeedFile[] {
  const former = Map.groupBy(archive.movedTopics, ([, now]) => topicPage(now))
  return feedsOf(archive, absolute).flatMap((feed) => {
    const documents = documentsOf(feed)
    const moved = (former.get(feed.folder) ?? []).map(
      ([id]) =>
        [topicPage(id), leadingOn(topicPage(id), documents, formerArchives(id, archive, absolute))] as const,
    )
    return [[feed.folder, []] as const, ...moved].flatMap(([folder, more]) =>
      [...documents, ...more].flatMap((own) => filesOf(own, folder)),
    )
  })
}

/** The archive documents that a feed had in a folder which it has left, beyond those that it has: they have no items, and lead on to those that have. */
function leadingOn(folder: string, [head, ...archives]: FeedDocument[], count: number): FeedDocument[] {
  if (!head) return []
  const { feed, older } = head
  const empty = { feed: { ...feed, folder }, ...(older !== undefined && { older }), from: 0, to: 0 }
  return Array.from({ length: Math.max(0, count - archives.length) }, (_, at) => ({
    ...empty,
    number: archives.length + at + 1,
  }))
}

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']

const filesOf = (document: FeedDocument, folder: string): FeedFile[] =>
  formats.map((format) => ({
    path:
      document.number === undefined ? feedFile(folder, format) : feedArchive(folder, format, document.number),
    format,
    document,
  }))

/** The text of a file of a feed. The three files of a document are best asked for one after another. */
export function feedText(
  { format, document }: Omit<FeedFile, 'path'>,
  absolute: Absolute,
): string | Promise<string> {
  const items = newlyMade(document)
  if (format === 'rss') return rssDocument(document, items, absolute)
  return format === 'atom' ? atomDocument(document, items, absolute) : jsonDocument(document, items, absolute)
}

let made: { document: FeedDocument; items: FeedItem[] } | undefined

/** The items of a document; those of the last one are kept, for its other formats. */
function newlyMade(document: FeedDocument): FeedItem[] {
  if (made?.document !== document) made = { document, items: itemsOf(document) }
  return made.items
}

/** A file of a feed as the answer to a request. A browser shows `application/xml` to whoever opens it; the type of each format, most would save to disk. */
export const feedResponse = async (file: Omit<FeedFile, 'path'>, absolute: Absolute): Promise<Response> => {
  const text = await feedText(file, absolute)
  return file.format === 'json' ? jsonResponse(text) : textResponse(text, 'application/xml')
}
