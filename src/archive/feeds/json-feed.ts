import { feedArchive, feedFile, feedsPage } from '../permalinks.ts'
import type { FeedDocument } from './feed.ts'
import type { Absolute, FeedItem } from './item.ts'

/** A document of a feed, with its items, as JSON Feed 1.1, an item a line; `next_url` leads to the next older one. Where an abstract holds mathematics, its plain words stand beside it. */
export function jsonDocument(document: FeedDocument, items: readonly FeedItem[], absolute: Absolute): string {
  const { feed, older } = document
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absolute(feed.page),
    feed_url: absolute(feedFile(feed.folder, 'json')),
    description: feed.description,
    user_comment: `This is a feed. Copy its address into a feed reader, and what is new comes to you. How feeds work: ${absolute(feedsPage)}`,
    ...(older !== undefined && { next_url: absolute(feedArchive(feed.folder, 'json', older)) }),
    language: feed.language,
  }
  const lines = items.map((item) => JSON.stringify(jsonItem(item)))
  return `${JSON.stringify(head).slice(0, -1)},"items":${lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]'}}\n`
}

function jsonItem({ title, link, tag, published, updated, words, html, creators, topics }: FeedItem) {
  return {
    id: tag,
    url: link,
    title,
    content_html: html || words,
    ...(html.includes('<math') && { content_text: words }),
    date_published: moment(published),
    ...(updated && { date_modified: moment(updated) }),
    ...(creators.length > 0 && { authors: creators.map((name) => ({ name })) }),
    ...(topics.length > 0 && { tags: topics.map(({ label }) => label) }),
  }
}

/** A day as RFC 3339 has it: its beginning, UTC. */
const moment = (date: string) => `${date}T00:00:00Z`
