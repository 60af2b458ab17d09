import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openIndex, type SearchIndex } from '../../../src/search/index-files.ts'
import { numberOf } from '../../../src/search/lexicon.ts'
import { wordList } from '../../../src/search/words.ts'
import { openBrowser } from '../../support/browser.ts'
import { percentile } from '../search/queries.ts'
import { countTransfers, type Transfers } from '../search/transfers.ts'

/** What the first search costs a reader who has nothing of the site yet, for queries of one kind. */
export interface FirstSearch {
  kind: string
  /** Everything but the page itself and fonts: the median and the most. */
  bytes: [median: number, most: number]
  /** From opening the search page with the query in its address to the results: the median and the most. */
  ms: [median: number, most: number]
}

/** Search in a built site, each time in a new browser profile, for papers from all over the archive: by each kind of query so many times. */
export async function measureFirstSearch(site: string, visits = 5): Promise<FirstSearch[]> {
  const queries = await queriesOf(site, visits)
  const transfers = await countTransfers(site)
  const browser = await openBrowser()
  try {
    const found: FirstSearch[] = []
    for (const [kind, texts] of queries) found.push(await measureKind(browser, transfers, kind, texts))
    return found
  } finally {
    await browser.close()
    transfers.close()
  }
}

/** The same, printed: kilobytes and milliseconds. */
export async function printFirstSearch(site: string): Promise<void> {
  console.log(row('first search', 'KB', 'most', 'ms', 'most'))
  for (const { kind, bytes, ms } of await measureFirstSearch(site))
    console.log(
      row(kind, ...bytes.map((value) => (value / 1000).toFixed(0)), ...ms.map((time) => time.toFixed(0))),
    )
}

async function measureKind(
  browser: Browser,
  transfers: Transfers,
  kind: string,
  queries: readonly string[],
): Promise<FirstSearch> {
  const visits: { bytes: number; ms: number }[] = []
  for (const query of queries) visits.push(await visit(browser, transfers, query))
  const spread = (values: number[]): [number, number] => [percentile(values, 50), Math.max(...values)]
  return { kind, bytes: spread(visits.map(({ bytes }) => bytes)), ms: spread(visits.map(({ ms }) => ms)) }
}

/** The worker that keeps the site for offline reading downloads in the background, whatever is searched for: it stays out of the count. */
async function visit(browser: Browser, transfers: Transfers, query: string) {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  transfers.taken()
  await page.goto(`${transfers.url}search/?q=${encodeURIComponent(query)}`)
  const handle = await page.waitForFunction(
    () => document.querySelector('#results [data-paper]') && performance.now(),
  )
  const ms = Number(await handle.jsonValue())
  await page.waitForTimeout(200)
  await page.context().close()
  return { bytes: transfers.taken(), ms }
}

/** Queries by kind, for papers that stand evenly through the archive. */
async function queriesOf(site: string, count: number): Promise<[kind: string, queries: string[]][]> {
  const index = await openIndex(async (path) => new Uint8Array(await readFile(join(site, path))))
  const step = index.core.header.papers / count
  const papers = await Promise.all(
    Array.from({ length: count }, (_, at) => index.texts(Math.floor((at + 0.5) * step))),
  )
  const titles = papers.map(({ title }) => title)
  return [
    ['a whole title', titles],
    ['three rare words', titles.map((title) => rareWords(title, index))],
    ['a title, misspelt', titles.map(misspelt)],
    ['a sentence', papers.map(({ abstract }) => /^.*?[.?!](?=\s|$)/.exec(abstract)?.[0] ?? abstract)],
    [
      'common words',
      ['deep learning', 'large language models', 'neural networks', 'a survey', 'data'].slice(0, count),
    ],
    ['a URL', papers.map(({ id }) => `https://papers.example.org/papers/${id}/`)],
  ]
}

function rareWords(title: string, { core }: SearchIndex): string {
  const { lexicon } = core.words
  const count = (word: string) => lexicon.counts[numberOf(lexicon, word) ?? -1] ?? 0
  const rarest = new Set(wordList(title).toSorted((a, b) => count(a) - count(b)))
  return [...rarest].slice(0, 3).join(' ')
}

/** The title without the third letter of its longest word. */
function misspelt(title: string): string {
  const longest = wordList(title).toSorted((a, b) => b.length - a.length)[0] ?? ''
  return title.toLowerCase().replace(longest, longest.slice(0, 2) + longest.slice(3))
}

const row = (name: string, ...cells: string[]) =>
  name.padEnd(20) + cells.map((cell) => cell.padStart(10)).join('')
