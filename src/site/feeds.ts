import type { Archive } from '../archive/archive.ts'
import { atomDocument } from '../archive/feeds/atom.ts'
import { documentsOf, type FeedDocument, itemsOf } from '../archive/feeds/feed.ts'
import type { Absolute, FeedItem } from '../archive/feeds/item.ts'
import { jsonDocument } from '../archive/feeds/json-feed.ts'
import { feedsOf } from '../archive/feeds/kinds.ts'
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
    const moved = (former.get(feed.folder) ?? []).map(([id]) => topicPage(id))
    const documents = documentsOf(feed)
    return [feed.folder, ...moved].flatMap((folder) => documents.flatMap((own) => filesOf(own, folder)))
  })
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
