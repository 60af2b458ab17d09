import { feedArchive, feedFile, feedStyle } from '../permalinks.ts'
import { xmlText } from '../xml.ts'
import { type FeedDocument, updatedOf } from './feed.ts'
import type { Absolute, FeedItem } from './item.ts'
import { feedNotice, feedSheet } from './notice.ts'

/** A document of a feed, with its items, as Atom 1.0 (RFC 4287), with the links of RFC 5005. The abstract is XHTML; where it holds mathematics, its plain words are the summary. */
export function atomDocument(document: FeedDocument, items: readonly FeedItem[], absolute: Absolute): string {
  const { feed, number } = document
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    feedSheet(new URL(absolute(feedStyle)).pathname),
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${xmlText(feed.language)}">`,
    element('id', feed.tag),
    element('title', feed.title),
    ...(feed.description ? [element('subtitle', feed.description)] : []),
    element('updated', moment(updatedOf(feed, items))),
    ...links(document, absolute),
    ...(number === undefined ? [] : ['<fh:archive/>']),
    `<author>${element('name', feed.author)}</author>`,
    feedNotice(feed.author, absolute),
    ...items.map(entry),
  ]
  return `${lines.join('\n')}\n</feed>\n`
}

function links({ feed: { folder, page }, number, older }: FeedDocument, absolute: Absolute): string[] {
  const head = absolute(feedFile(folder, 'atom'))
  const archive = (at: number) => absolute(feedArchive(folder, 'atom', at))
  return [
    link('self', number === undefined ? head : archive(number)),
    link('alternate', absolute(page), 'text/html'),
    ...(number === undefined ? [] : [link('current', head)]),
    ...(older === undefined ? [] : [link('prev-archive', archive(older))]),
  ]
}

function entry({
  title,
  link: page,
  tag,
  published,
  updated,
  words,
  html,
  creators,
  topics,
}: FeedItem): string {
  return [
    '<entry>',
    element('title', title),
    link('alternate', page, 'text/html'),
    element('id', tag),
    element('published', moment(published)),
    element('updated', moment(updated ?? published)),
    ...creators.map((name) => `<author>${element('name', name)}</author>`),
    ...topics.map(({ id, label }) => `<category term="${xmlText(id)}" label="${xmlText(label)}"/>`),
    ...(html.includes('<math') ? [element('summary', words)] : []),
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`,
    '</entry>',
  ].join('')
}

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`

const link = (rel: string, href: string, type = 'application/atom+xml') =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`

/** A day as RFC 3339 has it: its beginning, UTC. */
const moment = (date: string) => `${date}T00:00:00Z`
