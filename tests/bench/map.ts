import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSite } from '../../scripts/build/site.ts'
import { serveSite } from '../../scripts/site-server.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { writeDigest, writePaper } from '../../src/archive/content-files.ts'
import { makeMap } from '../../src/archive/map/map.ts'
import { openBrowser } from '../support/browser.ts'
import { hfArchive } from '../support/hf-archive.ts'

const size = 10_000

/** Print what the map of 10,000 papers costs (the real ones, some of them twice): time, bytes, script for a frame; and how near related papers lie, beside a peer: the same spots in another order. */
export async function benchMap(): Promise<void> {
  const archive = hfArchive()
  printNearness(archive)
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-map-'))
  try {
    const content = join(folder, 'content')
    writeContent(archive, content)
    const site = join(folder, 'site')
    const messages = await buildSite({ content, out: site, offline: false })
    if (messages.length > 0) throw new Error(JSON.stringify(messages[0]))
    printBytes(site)
    await printFrames(site)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of each paper, how many of the ten nearest on the map have its first topic. */
function printNearness(archive: Archive): void {
  const start = performance.now()
  const { papers } = makeMap(archive)
  const seconds = (performance.now() - start) / 1000
  const topics = papers.map(({ entry }) => entry.topics[0]?.topic)
  const shuffled = topics.map((_, at) => topics[(at * 4099) % topics.length])
  console.log(`${papers.length} papers placed in ${seconds.toFixed(1)} s (bar for 10,000: 60 s)`)
  console.log(
    `first topic shared with the ten nearest: ${sharedNearby(papers, topics)} (peer, the same spots in another order: ${sharedNearby(papers, shuffled)})`,
  )
}

function sharedNearby(points: { x: number; y: number }[], topics: (string | undefined)[]): string {
  const sample = points.flatMap((_, at) => (at % 20 === 0 ? [at] : []))
  const shares = sample.map((at) => {
    const far = (other: number) =>
      (points[other]!.x - points[at]!.x) ** 2 + (points[other]!.y - points[at]!.y) ** 2
    const near = [...points.keys()].filter((other) => other !== at).sort((a, b) => far(a) - far(b))
    return near.slice(0, 10).filter((other) => topics[other] === topics[at]).length / 10
  })
  return `${((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(0)} %`
}

function writeContent({ entries, digests }: Archive, folder: string): void {
  cpSync(resolve(import.meta.dirname, '../../content/topics'), join(folder, 'topics'), { recursive: true })
  for (const kind of ['papers', 'digests']) mkdirSync(join(folder, kind))
  const again = entries.slice(0, size - entries.length).map(({ paper }) => `${idOf(paper.id)}-again`)
  for (const { paper } of entries)
    writeFileSync(join(folder, 'papers', `${idOf(paper.id)}.md`), writePaper(paper))
  for (const [at, id] of again.entries())
    writeFileSync(join(folder, 'papers', `${id}.md`), writePaper(entries[at]!.paper))
  for (const digest of [
    ...digests,
    { ...digests[0]!, id: '2026-12-31', date: '2026-12-31', papers: again.map((id) => ({ id })) },
  ])
    writeFileSync(
      join(folder, 'digests', `${digest.id}.md`),
      writeDigest({ ...digest, papers: digest.papers.map(({ id }) => ({ id: idOf(id) })) }),
    )
}

const idOf = (id: string) => id.replace('.', '-')

function printBytes(site: string): void {
  const folder = join(site, 'map')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const weigh = (files: string[]) =>
    files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`
  console.log(
    `page ${kilobytes(weigh(['index.html']))}, points ${kilobytes(weigh(['points.bin']))}, the names of a part ${kilobytes(weigh(names) / names.length)}, of all ${kilobytes(weigh(names))} (gzip; bar for the page: 400 KB)`,
  )
}

/** Pan for some hundred frames and print how long the script of one takes. */
async function printFrames(site: string): Promise<void> {
  const serving = await serveSite(site, { port: 0 })
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${serving.url}map/`)
  await page.waitForSelector('[data-map] canvas')
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { times })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntriesByName('map-draw')) times.push(duration)
    }).observe({ type: 'measure' })
  })
  await page.mouse.move(500, 600)
  await page.mouse.down()
  for (let at = 0; at < 300; at++) await page.mouse.move(500 + ((at * 7) % 400), 600 + (at % 50))
  await page.mouse.up()
  const times = await page.evaluate(() =>
    (globalThis as unknown as { times: number[] }).times.sort((a, b) => a - b),
  )
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(1)
  console.log(
    `${times.length} frames while panning: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms of script (bar: 16 ms)`,
  )
  await browser.close()
  await serving.close()
}
