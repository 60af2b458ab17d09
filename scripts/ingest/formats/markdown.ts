import type { Nodes, RootContent } from 'mdast'
import type { Reading } from '../../../src/archive/listing.ts'
import { dateOf } from './markdown/date.ts'
import { type Entry, layoutOf } from './markdown/entries.ts'
import { type MarkdownPaper, readEntry } from './markdown/paper.ts'
import { frontmatterOf, parse, placeOf, type Source } from './markdown/source.ts'
import type { Reader } from './reader.ts'

/** A digest in Markdown: titles as headings or in the items of a list, each with its authors and abstract below. */
export const markdown: Reader = {
  name: 'markdown',
  detects: (text) => frontmatterOf(unixLines(text.slice(0, 10_000))) !== undefined || isOutlined(text),
  read(text) {
    const lines = unixLines(text)
    const source = parse(lines)
    const { entries, others, strays } = layoutOf(source)
    const reading: Reading = { listings: [], quarantined: [], ...dateOf(lines, others) }
    for (const [at, paper] of readEntries(entries, source, reading.date !== undefined).entries()) {
      if ('code' in paper) reading.quarantined.push(paper)
      else {
        reading.listings.push(paper.listing)
        reading.warnings.push(...paper.ignored.map((reason) => ignored(entries[at]!.first, reason)))
      }
    }
    reading.warnings.push(...strays.filter(isText).map((block) => ignored(block, belongsToNone)))
    return reading
  },
}

/** Read every entry, and once more what was unclear where the others show how the digest writes its authors. */
function readEntries(entries: Entry[], source: Source, isDated: boolean): MarkdownPaper[] {
  const papers = entries.map((entry) => readEntry(entry, source, { isDated, hasBareAuthors: false }))
  if (!papers.some((paper) => 'listing' in paper && paper.hasBareAuthors)) return papers
  const habits = { isDated, hasBareAuthors: true }
  return papers.map((paper, at) => ('code' in paper ? readEntry(entries[at]!, source, habits) : paper))
}

const unixLines = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** Whether a text has a heading above all else, two headings, or a heading or an item of a list that holds a link. */
const isOutlined = (text: string) => signs.some((sign) => sign.test(text))

const signs = [
  /^\uFEFF?\s*#{1,6}[ \t]+\S/,
  /^#{1,6}[ \t]+\S[\s\S]*?^#{1,6}[ \t]+\S/m,
  /^(?:#{1,6}[ \t]+|[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+)[^\n[]{0,20}\[.*\]\(https?:\/\//m,
]

const belongsToNone = 'This text belongs to no paper and is left out.'

const isText = (block: RootContent) => block.type !== 'html' && block.type !== 'definition'

const ignored = (block: Nodes, reason: string) => ({
  ...placeOf(block),
  code: 'field-ignored' as const,
  reason,
})
