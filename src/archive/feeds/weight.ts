import { excerpt } from '../excerpt.ts'
import { escapeHtml } from '../text/html.ts'
import type { FeedItem } from './item.ts'

/** The most that a feed holds: items and bytes, and those of an archive document, two of which are its head. */
export const feedLimits = { items: 100, bytes: 1_000_000, part: { items: 50, bytes: 480_000 } }

/** How many names of creators, and how many characters, are left of an item that is too large to be shown whole. */
const beginning = { creators: 100, title: 500, words: 2000 }

/** The item; of one that would not fit into a feed, its beginning. */
export function fitting(item: FeedItem): FeedItem {
  if (isLight(item) || weightOf(item) <= feedLimits.part.bytes) return item
  const fewer = { ...item, creators: item.creators.slice(0, beginning.creators) }
  if (weightOf(fewer) <= feedLimits.part.bytes) return fewer
  const words = excerpt(item.words, beginning.words)
  return {
    ...fewer,
    title: excerpt(item.title, beginning.title),
    words,
    html: `<p>${escapeHtml(words)}</p>`,
    creators: fewer.creators.map((name) => excerpt(name, beginning.title)),
  }
}

/** Whether an item fits without a doubt: a sign takes nine bytes at most. */
function isLight({ title, words, html, creators, topics }: FeedItem): boolean {
  const longest = title.length + 2 * words.length + html.length
  return (
    creators.length + topics.length < 100 && creators.every(({ length }) => length < 200) && longest < 40_000
  )
}

/** How many bytes an item takes at most, whatever the format, below an address of at most 200 characters. */
export function weightOf({ title, words, html, creators, topics }: FeedItem): number {
  const own = escapedBytes(title) + 2 * escapedBytes(words) + escapedBytes(html)
  const named = creators.reduce((sum, name) => sum + nameWeight(name), 2000 + own)
  return topics.reduce((sum, topic) => sum + topicWeight(topic), named)
}

/** How many bytes of an item one of its topics takes at most. */
export const topicWeight = ({ id, label }: { id: string; label: string }): number =>
  nameWeight(id) + nameWeight(label)

const nameWeight = (name: string) => 60 + escapedBytes(name)

/** The UTF-8 bytes of a text whose signs are escaped twice, as in the HTML of an RSS item. */
function escapedBytes(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 38 || code === 60 || code === 62) bytes += 9
    else if (code === 34 || code === 39) bytes += 6
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  return bytes
}
