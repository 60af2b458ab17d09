import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSearchIndex } from '../../scripts/build/search-index.ts'
import { buildSite } from '../../scripts/build/site.ts'
import { openEngine } from '../../src/search/engine.ts'
import { emptyQuery } from '../../src/search/query.ts'
import { openBrowser } from '../support/browser.ts'
import { realArchive } from './search/archive.ts'
import { openBm25 } from './search/bm25.ts'
import { type Cost, measureCost } from './search/in-browser.ts'
import { openPagefind } from './search/pagefind-alone.ts'
import { type BenchQuery, benchQueries, type Found, measure } from './search/queries.ts'
import { countTransfers, type Transfers } from './search/transfers.ts'

/** How well the search finds what people type, beside plain BM25 and Pagefind alone, and what it costs; over 6,951 real papers. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  const [site, peer] = [join(folder, 'site'), join(folder, 'peer')]
  try {
    const archive = realArchive()
    await buildEmptySite(folder, site)
    await writeSearchIndex(archive, site)
    await writeSearchIndex(archive, peer, { inPart: archive.entries.length })
    const transfers = await countTransfers(site)
    await printFound(site, peer, openBm25(archive))
    await printCost(transfers)
    transfers.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A site with all of its code and no papers: the search needs no more of it. */
async function buildEmptySite(folder: string, out: string): Promise<void> {
  mkdirSync(join(folder, 'content'))
  const [message] = await buildSite({
    content: join(folder, 'content'),
    out,
    site: 'https://papers.example.org',
  })
  if (message) throw new Error(message.reason)
}

async function printFound(site: string, peer: string, bm25: (query: string) => string[]): Promise<void> {
  const engine = await openEngine(async (path) => new Uint8Array(await readFile(join(site, path))))
  const ours = async (text: string) => {
    const { results } = await engine.search({ ...emptyQuery, text })
    return results.map(({ id }) => id.slice(-10).replace('-', '.'))
  }
  const { url, close } = await countTransfers(peer)
  const pagefind = await openPagefind(peer, url)
  console.log(row('MRR@10', 'ours', 'BM25', 'Pagefind', 'halves', 'nothing', 'Pagefind', 'ms in Node', 'p95'))
  for (const [type, queries] of benchQueries()) {
    const own = await measure(queries, ours)
    console.log(foundRow(type, own, await measure(queries, bm25), await measure(queries, pagefind)))
  }
  close()
}

const foundRow = (type: string, ours: Found, bm25: Found, pagefind: Found) =>
  row(
    type,
    ...[ours, bm25, pagefind].map(({ mrr }) => mrr.toFixed(4)),
    ours.halves.map((half) => half.toFixed(3)).join(' '),
    ...[ours, pagefind].map(({ nothing }) => nothing.toFixed(3)),
    ...ours.ms.map((time) => time.toFixed(1)),
  )

async function printCost(transfers: Transfers): Promise<void> {
  const browser = await openBrowser()
  console.log(`\n${row('in Chromium', 'first KB', 'tenth KB', 'ms', 'p95', 'longest')}`)
  try {
    for (const [type, queries] of benchQueries()) console.log(costRow(type, await costOf(queries)))
  } finally {
    await browser.close()
  }

  function costOf(queries: BenchQuery[]) {
    return measureCost(browser, transfers, queries, visits)
  }
}

/** Visits of ten queries for each type. */
const visits = 10

const costRow = (type: string, { first, tenth, ms, longest }: Cost) =>
  row(
    type,
    ...[first, tenth].map((bytes) => (bytes / 1000).toFixed(0)),
    ...[...ms, longest].map((time) => time.toFixed(0)),
  )

const row = (name: string, ...cells: string[]) =>
  name.padEnd(18) + cells.map((cell) => cell.padStart(13)).join('')
