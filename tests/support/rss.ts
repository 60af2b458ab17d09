import { parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'

/** The text of every element of a well-formed XML document, by its name, in order. Throws where it is not well-formed. */
export function xmlTexts(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }))
  const add = (text: string) => {
    const inmost = open.at(-1)
    if (inmost) inmost.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const { name = '', text = '' } = open.pop() ?? {}
    texts.set(name, [...(texts.get(name) ?? []), text])
  })
  parser.write(xml).close()
  return texts
}

/** What is wrong with an RSS 2.0 feed, after the rules of the W3C feed validator that concern ours; empty for a good one. */
export function rssFaults(xml: string): string[] {
  const texts = xmlTexts(xml)
  const all = (name: string) => texts.get(name) ?? []
  const { items = [], ...channel } = parseRssFeed(xml)
  const check = (good: boolean, fault: string) => (good ? [] : [fault])
  return [
    ...check(Boolean(channel.title && channel.link && channel.description), 'the channel lacks a part'),
    ...check(
      /<atom:link href="https?:[^"]+" rel="self" type="application\/rss\+xml"\/>/.test(xml),
      'no self link',
    ),
    ...check(all('author').length === 0, 'an author without a mail address'),
    ...check(new Set(all('guid')).size === all('item').length, 'a guid is missing or comes twice'),
    ...check(
      all('guid').every((guid) => /^tag:[^,\s]+,\d{4}\S*:\S+$/.test(guid)),
      'a guid is no tag URI',
    ),
    ...check(!/<guid(?! isPermaLink="false")/.test(xml), 'a guid that is not a link pretends to be one'),
    ...check(
      all('pubDate').every((date) => new Date(date).toUTCString() === date),
      'a date is not RFC 822',
    ),
    ...check(
      all('link').every((url) => URL.canParse(url) && /^https?:/.test(url)),
      'a link is not absolute',
    ),
    ...check(
      items.every(({ title, description }) => title || description),
      'an item says nothing',
    ),
    ...check(items.length === all('item').length, 'the parsers disagree'),
  ]
}
