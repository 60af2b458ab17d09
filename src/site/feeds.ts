import type { Archive, Entry } from '../archive/archive.ts'
import { counted } from '../archive/count.ts'
import { formatLong } from '../archive/date.ts'
import { digestName } from '../archive/day.ts'
import type { Digest } from '../archive/digest.ts'
import * as to from '../archive/permalinks.ts'
import { blockHtml, inlineHtml } from '../archive/text/html.ts'
import { plain } from '../archive/text/plain.ts'
import type { Topic } from '../archive/topic.ts'
import { type FeedItem, feedLimits, rssFeed } from './rss.ts'

/** Makes a path of the permalinks an absolute URL. */
export type Absolute = (path: string) => string

/** The RSS feed of the newest papers of the whole archive. */
export function archiveRss(archive: Archive, absolute: Absolute): Promise<string> {
  const { title, description, language } = archive.settings
  const channel = { title, description, language, page: absolute(to.home), self: absolute(to.rss) }
  return rssFeed(channel, paperItems(archive.entries, archive, absolute))
}

/** The RSS feed of a topic's newest papers, those of its subtopics included. */
export function topicRss(topic: Topic, archive: Archive, absolute: Absolute): Promise<string> {
  const { title, language } = archive.settings
  const channel = {
    title: `${title}: ${topic.label}`,
    description: plain(topic.description) || `Papers on ${topic.label}`,
    page: absolute(to.topicPage(topic.id)),
    self: absolute(to.topicRss(topic.id)),
    language,
  }
  return rssFeed(channel, paperItems(archive.papersOf.get(topic.id) ?? [], archive, absolute))
}

/** The RSS feed of the newest digests, one item each: their papers by title. */
export function digestsRss(archive: Archive, absolute: Absolute): Promise<string> {
  const { title, language } = archive.settings
  const channel = {
    title: `${title}: digests`,
    description: 'One item a digest: its papers by title, in its order.',
    page: absolute(to.digestsIndex),
    self: absolute(to.digestsRss),
    language,
  }
  const newest = archive.digests.slice(-feedLimits.items).toReversed()
  return rssFeed(
    channel,
    newest.map((digest) => digestItem(digest, archive, absolute)),
  )
}

const paperItems = (entries: Entry[], archive: Archive, absolute: Absolute) =>
  entries.slice(0, feedLimits.items).map((entry) => paperItem(entry, archive, absolute))

function paperItem(
  { paper, topics, added }: Entry,
  { settings, topic }: Archive,
  absolute: Absolute,
): FeedItem {
  return {
    title: plain(paper.title),
    link: absolute(to.paperPage(paper.id)),
    tag: to.paperTag(settings.tag, paper.id),
    date: added,
    description: plain(paper.abstract),
    content: blockHtml(paper.abstract),
    creators: paper.authors,
    categories: topics.map(({ topic: id }) => topic.get(id)?.label ?? id),
  }
}

function digestItem(digest: Digest, { settings, entry }: Archive, absolute: Absolute): FeedItem {
  const entries = digest.papers.flatMap(({ id }) => entry.get(id) ?? [])
  const fresh = entries.filter(({ appearances }) => appearances[0]?.digest === digest).length
  const name = digestName(digest)
  const list = entries.map(
    ({ paper }) =>
      `<li><a href="${absolute(to.paperPage(paper.id))}">${inlineHtml(paper.title, { link: false })}</a></li>`,
  )
  return {
    title: name ? `${formatLong(digest.date)}: ${name}` : formatLong(digest.date),
    link: absolute(to.digestPage(digest)),
    tag: to.digestTag(settings.tag, digest.id),
    date: digest.date,
    description: `${counted(entries.length, 'paper')}, ${fresh} new to the archive`,
    content: `<ol>${list.join('')}</ol>`,
    creators: [],
    categories: [],
  }
}
