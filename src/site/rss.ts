import { getRssString } from '@astrojs/rss'
import { type FeedDocument, updatedOf } from '../archive/feeds/feed.ts'
import type { Absolute, FeedItem } from '../archive/feeds/item.ts'
import { feedNotice, feedSheet } from '../archive/feeds/notice.ts'
import { feedArchive, feedFile, feedStyle } from '../archive/permalinks.ts'
import { xmlText } from '../archive/xml.ts'

/** A document of a feed, with its items, as RSS 2.0, with the links of RFC 5005. The description of an item is its plain words; its content, HTML. */
export async function rssDocument(
  document: FeedDocument,
  items: readonly FeedItem[],
  absolute: Absolute,
): Promise<string> {
  const { feed } = document
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: absolute(feed.page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/', fh: history },
    customData: channelFacts(document, updatedOf(feed, items), absolute),
    items: items.map(rssItem),
  })
  return cautious(xml)
    .replace('?>', `?>\n${feedSheet(new URL(absolute(feedStyle)).pathname)}\n`)
    .replace(/<item>|<\/channel>/, (tag) => feedNotice(feed.author, absolute) + tag)
    .replace(/<author>(\d+)<\/author>/g, (_, at: string) => itemFacts(items[Number(at)]!))
    .replaceAll('<item>', '\n<item>')
}

const history = 'http://purl.org/syndication/history/1.0'

function channelFacts({ feed, number, older }: FeedDocument, updated: string, absolute: Absolute): string {
  const head = absolute(feedFile(feed.folder, 'rss'))
  const archive = (at: number) => absolute(feedArchive(feed.folder, 'rss', at))
  return [
    `<language>${xmlText(feed.language)}</language>`,
    `<lastBuildDate>${midnight(updated).toUTCString()}</lastBuildDate>`,
    link('self', number === undefined ? head : archive(number)),
    ...(number === undefined ? [] : [link('current', head), '<fh:archive/>']),
    ...(older === undefined ? [] : [link('prev-archive', archive(older))]),
  ].join('')
}

const link = (rel: string, href: string) =>
  `<atom:link rel="${rel}" type="application/rss+xml" href="${xmlText(href)}"/>`

/** What the library is given of an item. It would read numbers in what it takes for XML, so that the rest is put in the place of `author`. */
function rssItem({ title, link, tag, published, words, html, topics }: FeedItem, at: number) {
  return {
    title,
    link,
    description: inHtml(words) || title,
    ...(html && { content: html }),
    pubDate: midnight(published),
    categories: topics.map(({ label }) => label),
    customData: `<guid isPermaLink="false">${xmlText(tag)}</guid>`,
    author: String(at),
  }
}

/**
 * The names of the creators (RSS demands a mail address of an `author`), the day of a correction; and the words
 * as they are read, where HTML would write them otherwise: a browser that shows a feed shows them as they stand.
 */
function itemFacts({ updated, words, creators }: FeedItem): string {
  return [
    ...creators.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...(updated ? [`<atom:updated>${updated}T00:00:00Z</atom:updated>`] : []),
    ...(inHtml(words) === words ? [] : [cautious(`<atom:summary>${xmlText(words)}</atom:summary>`)]),
  ].join('')
}

/** Plain words as HTML: a description is taken for it. */
const inHtml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Signs in plain text, written so that nobody takes them for HTML, as the RSS profile wants it. */
const cautious = (xml: string) =>
  xml.replace(/<(?:title|description|category|atom:summary)>[^<&]*&[^<]*/g, (text) =>
    text.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'),
  )

const midnight = (date: string) => new Date(`${date}T00:00:00Z`)
