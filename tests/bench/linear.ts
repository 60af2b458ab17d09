import { nameDigest } from '../../scripts/ingest/digest-name.ts'
import { readers } from '../../scripts/ingest/formats/index.ts'
import { asName } from '../../scripts/mail/address.ts'
import { printableLine } from '../../scripts/print.ts'
import { citationOf } from '../../src/archive/cite/citation.ts'
import { citationFormats } from '../../src/archive/cite/formats.ts'
import { tokens } from '../../src/archive/classify-tokens.ts'
import { excerpt } from '../../src/archive/excerpt.ts'
import { feedHtml, feedLine } from '../../src/archive/feeds/text.ts'
import { readFrontmatter } from '../../src/archive/frontmatter.ts'
import { makeId } from '../../src/archive/id.ts'
import { markWords } from '../../src/archive/marks.ts'
import { termsOf } from '../../src/archive/related/words.ts'
import { scholarlyArticle } from '../../src/archive/scholar.ts'
import { clean, cleanLine } from '../../src/archive/text/clean.ts'
import { fold } from '../../src/archive/text/fold.ts'
import { blockHtml, inlineHtml } from '../../src/archive/text/html.ts'
import { fromMarkdown, toMarkdown } from '../../src/archive/text/markdown.ts'
import { readMarkdown } from '../../src/archive/text/markdown-read.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { opening } from '../../src/archive/text/sentences.ts'
import { abbreviationsIn } from '../../src/archive/trends/abbreviations.ts'
import { mentions } from '../../src/archive/trends/phrases.ts'
import { isolable } from '../../src/archive/xml.ts'
import { readListFile } from '../../src/reading/list-file.ts'
import { excerpt as foundIn } from '../../src/search/excerpt.ts'
import { keysOf } from '../../src/search/keys.ts'
import { parse } from '../../src/search/parse.ts'
import { wordsOf } from '../../src/search/words.ts'
import { units } from '../support/hostile-units.ts'
import { asPage, type Listed, quiet, written } from '../unit/hostile/digests.ts'

type Functions = Readonly<Record<string, (text: string) => unknown>>

const page = 'https://papers.example.org/papers/p/'
const paper = (text: string) => ({ id: 'p', title: text, abstract: text, authors: [text, `A. ${text}`] })
const marks = {
  words: new Map([
    ['a', 1],
    ['b', 2],
  ]),
  sequences: [['a', 'b', 'a']],
}
const topics = ['a', 'bob', 'a b'].map((words) => ({ words, hue: 30, label: 'A' }))

/** A digest whose one paper has a text everywhere, read in each format. */
const digests: Record<string, (papers: readonly Listed[]) => string> = {
  'hf-api': written.json,
  markdown: written.md,
  'hf-page': asPage,
}

/** What reads a text as it comes: from a digest, a file, a mail's recipient, or a person who searches. */
const reading: Functions = {
  clean,
  cleanLine,
  makeId: (text) => makeId(text, () => false),
  nameDigest: (text) => attempt(() => nameDigest(text, undefined, { name: text })),
  readMarkdown,
  printableLine,
  'parse, a query': parse,
  'keysOf, a query': keysOf,
  asName,
  readListFile,
  'readListFile, a text in it': (text) =>
    readListFile(JSON.stringify({ papers: [{ id: 'a', title: text, note: text }] })),
  'readFrontmatter, of 20,000 characters': (text) =>
    attempt(() => readFrontmatter(`---\n${text.slice(0, 20_000)}\n---\n`)),
  ...Object.fromEntries(
    readers.flatMap(({ name, detects, read }) => [
      [`${name}, as it is`, (text: string) => [detects(text), attempt(() => read(text))]],
      [`${name}, as its texts`, (text: string) => attempt(() => read(digestOf(name, text)))],
    ]),
  ),
}

/** What writes a text, or asks something of it, that was cleaned when it was taken in. */
const writing: Functions = {
  plain,
  fold,
  opening,
  inlineHtml,
  blockHtml,
  markWords: (text) => markWords(blockHtml(text), topics),
  toMarkdown,
  fromMarkdown: (text) => fromMarkdown(toMarkdown(text)),
  feedHtml,
  feedLine,
  isolable,
  excerpt: (text) => excerpt(text, 200),
  scholarlyArticle: (text) => scholarlyArticle(paper(text), page),
  tokens,
  mentions: (text) => mentions(text),
  abbreviationsIn,
  termsOf,
  wordsOf,
  'excerpt of a result': (text) => foundIn(text, marks),
  ...Object.fromEntries(
    citationFormats.map(({ ending, cite }) => [
      `cite, .${ending}`,
      (text: string) => cite(citationOf(paper(text), page)),
    ]),
  ),
}

const functions: Functions = {
  ...reading,
  ...Object.fromEntries(
    Object.entries(writing).map(([name, run]) => [name, (text: string) => run(cleaned(text))]),
  ),
}

let last = { text: '', cleaned: '' }

/** A text as ingest would have it; the last one is kept, so that only the first of several runs takes the time. */
function cleaned(text: string): string {
  if (last.text !== text) last = { text, cleaned: clean(text).text }
  return last.cleaned
}

const digestOf = (format: string, text: string) =>
  digests[format]!([{ ...quiet, title: text.slice(0, 900), abstract: text, authors: [text.slice(0, 2000)] }])

function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error
  }
}

/** How much longer each function takes for four times the text, made of the unit for which that is most. What takes less than 20 ms for the long text is too quick to tell. */
export async function benchLinear(): Promise<void> {
  const lengths = [20_000, 80_000] as const
  console.log(
    `${units.length} units; CPU time for ${lengths[0]} and ${lengths[1]} characters of the worst one; linear is 4`,
  )
  for (const [name, run] of Object.entries(functions)) {
    const found = units.map((unit) => growth(unit, lengths, run)).toSorted((a, b) => b.ratio - a.ratio)
    const worst = found[0]!
    const slowest = found.toSorted((a, b) => b.long - a.long)[0]!
    const told =
      worst.ratio > 0
        ? `× ${worst.ratio.toFixed(1)} for ${JSON.stringify(worst.unit)} (${worst.short.toFixed(1)} ms, ${worst.long.toFixed(1)} ms)`
        : 'too quick to tell'
    console.log(`${name}: ${told}; slowest ${slowest.long.toFixed(1)} ms for ${JSON.stringify(slowest.unit)}`)
  }
}

function growth(unit: string, [n, four]: readonly [number, number], run: (text: string) => unknown) {
  const of = (length: number) => `${unit.repeat(Math.ceil(length / unit.length))}!`
  const [shorter, longer] = [of(n), of(four)]
  const long = least(() => run(longer))
  if (long < quick) return { unit, long, short: 0, ratio: 0 }
  const short = least(() => [1, 2, 3, 4].map(() => run(shorter))) / 4
  return { unit, long, short, ratio: long / short }
}

/** What takes less, in milliseconds, says nothing. */
const quick = 20

/** The least CPU time of three runs, in milliseconds; of one where that takes more than a second, or says nothing. */
function least(run: () => unknown): number {
  const times: number[] = []
  while (times.length < 3 && (times[0] ?? quick) >= quick && (times[0] ?? 0) < 1000) {
    const before = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(before)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}
