import { getRssString } from '@astrojs/rss'
import { excerpt } from '../archive/excerpt.ts'
import { lawfulXml, undirected, xmlText } from '../archive/xml.ts'

/** What a feed says of itself; URLs are absolute. */
export interface Channel {
  title: string
  description: string
  /** The page that the feed follows. */
  page: string
  /** The feed's own address. */
  self: string
  language: string
}

/** One item of a feed, newest first in it. */
export interface FeedItem {
  /** Plain text, as the description is. */
  title: string
  link: string
  /** The item's permanent tag URI. */
  tag: string
  /** `YYYY-MM-DD`; the item is dated at midnight, UTC. */
  date: string
  description: string
  /** HTML whose URLs are absolute. */
  content: string
  creators: string[]
  categories: string[]
}

/** The most items and bytes of one feed, and the most characters and creators of an item that is shown whole. */
export const feedLimits = { items: 100, bytes: 1_000_000, characters: 100_000, creators: 100 }

/** A feed as RSS 2.0: the first of the items, as many as the limits allow. Valid XML whatever the texts hold. */
export async function rssFeed(channel: Channel, items: FeedItem[]): Promise<string> {
  const kept = items.slice(0, feedLimits.items)
  const xml = await render(channel, kept)
  const size = Buffer.byteLength(xml)
  if (size <= feedLimits.bytes || kept.length === 0) return xml
  return rssFeed(channel, kept.slice(0, Math.floor((kept.length * feedLimits.bytes) / size)))
}

/** A feed as the answer to a request. */
export const rssResponse = (xml: string): Response =>
  new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })

async function render(
  { title, description, page, self, language }: Channel,
  items: FeedItem[],
): Promise<string> {
  const xml = await getRssString({
    title: line(title),
    description: line(description),
    site: page,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>${xmlText(language)}</language><atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => rssItem(bounded(item))),
  })
  return withCreators(xml)
}

function rssItem({ title, link, tag, date, description, content, creators, categories }: FeedItem) {
  return {
    title: line(title) || link,
    link,
    description: line(description),
    ...(content && { content: lawfulXml(content) }),
    pubDate: new Date(`${date}T00:00:00Z`),
    categories: categories.map(line),
    customData: `<guid isPermaLink="false">${xmlText(tag)}</guid>`,
    ...(creators.length > 0 && { author: creators.join('\n') }),
  }
}

/** An item that is too large to be shown whole, by its beginning. */
function bounded(item: FeedItem): FeedItem {
  const isLarge = item.content.length + item.description.length > feedLimits.characters
  const short = isLarge ? { ...item, description: excerpt(item.description, 2000), content: '' } : item
  return { ...short, creators: item.creators.map(line).filter(Boolean).slice(0, feedLimits.creators) }
}

/**
 * RSS demands a mail address of an `author`; a bare name is a `dc:creator`. The library reads numbers in the
 * data that it is given as XML, so the names go through as one `author`, a line each.
 */
const withCreators = (xml: string) =>
  xml.replace(/<author>([^<]*)<\/author>/g, (_, names: string) =>
    names
      .split('\n')
      .map((name) => `<dc:creator>${name}</dc:creator>`)
      .join(''),
  )

/** A text in one line, lawful in XML, that turns nothing after it around. */
const line = (text: string) => undirected(lawfulXml(text)).replace(/\s+/g, ' ').trim()
