import type { Archive, Entry } from '../archive.ts'
import * as to from '../permalinks.ts'
import { plain } from '../text/plain.ts'
import { feedHtml, feedLine, feedWords } from './text.ts'

/** One item of a feed, whatever the format. All its texts are lawful in XML. */
export interface FeedItem {
  /** Plain text in one line; never empty. */
  title: string
  link: string
  /** The item's permanent tag URI. */
  tag: string
  /** The day it came, `YYYY-MM-DD`; items are dated at midnight, UTC. */
  published: string
  /** The day its text was last corrected, where that is recorded and later. */
  updated?: string
  /** Plain words; paragraphs are separated by a blank line. */
  words: string
  /** The same as HTML that is XHTML too, with absolute URLs, and MathML where there is mathematics. */
  html: string
  creators: string[]
  topics: { id: string; label: string }[]
}

/** Makes a path of the permalinks an absolute URL. */
export type Absolute = (path: string) => string

/** A paper as a feed item: its whole abstract, dated on the day it entered the archive. */
export function paperItem(
  { paper, topics, added }: Entry,
  { settings, topic }: Archive,
  absolute: Absolute,
): FeedItem {
  const link = absolute(to.paperPage(paper.id))
  return {
    title: feedLine(plain(paper.title)) || link,
    link,
    tag: to.paperTag(settings.tag, paper.id),
    published: added,
    ...(paper.updated && paper.updated > added && { updated: paper.updated }),
    words: feedWords(paper.abstract),
    html: feedHtml(paper.abstract),
    creators: paper.authors.map(feedLine).filter(Boolean),
    topics: topics.map(({ topic: id }) => ({ id, label: feedLine(topic.get(id)?.label ?? id) || id })),
  }
}
