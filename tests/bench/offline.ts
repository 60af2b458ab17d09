import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { keepable } from '../../scripts/build/offline/keepable.ts'
import { packFile } from '../../scripts/build/offline/pack-file.ts'
import { buildSite } from '../../scripts/build/site.ts'
import { type SiteFile, siteFiles } from '../../scripts/build/site-files.ts'
import { scan } from '../../scripts/content/scan.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import type { PackOffer } from '../../src/offline/offer.ts'
import { openPack } from '../../src/offline/pack.ts'
import { openBrowser } from '../support/browser.ts'
import { serveFaultily } from '../support/faulty-server.ts'
import { writeHfContent } from '../support/hf-content.ts'
import { shelves, visitAndKeep } from '../support/offline.ts'

/** What it takes to keep the 6,951 papers of the API's days: the bytes of the packs beside the same files gzipped one by one, what a browser asks for and stores, and how long it takes to read one page out of the pack of everything. */
export async function benchOffline(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  try {
    const content = join(folder, 'content')
    writeHfContent(folder, content)
    const site = join(folder, 'site')
    const [message] = await buildSite({ content, out: site, site: 'https://papers.example.org' })
    if (message) throw new Error(message.reason)
    const files = keepable(makeArchive(scan(content).content), siteFiles(site))
    printSizes(files)
    await printTimes(files)
    await printKeeping(site)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function printSizes(files: SiteFile[]): void {
  const plain = files.reduce((sum, { size }) => sum + size, 0)
  const gzipped = files.reduce((sum, { read }) => sum + gzipSync(read()).length, 0)
  const packed = packFile(files).length
  console.log(`${files.length} files, ${megabytes(plain)}; gzipped one by one ${megabytes(gzipped)}`)
  console.log(
    `a pack of everything: ${megabytes(packed)}, ${(packed / gzipped).toFixed(2)} of that (bar: 20 MB)`,
  )
}

/** Pages spread over the archive, each read out of a pack that has just been opened. */
async function printTimes(files: SiteFile[]): Promise<void> {
  const packed = packFile(files)
  const bytes = {
    size: packed.length,
    read: async (start: number, end: number) => new Uint8Array(packed.subarray(start, end)),
  }
  const kinds: [string, number, (path: string) => boolean][] = [
    ['a paper', 1, (path) => path.startsWith('/papers/')],
    ['a day', 1, (path) => /^\/digests\/\d{4}-/.test(path)],
    ['a page of a topic', 1, (path) => /^\/topics\/[^/]+\/\d/.test(path)],
    ['ten texts of a search', 10, (path) => path.endsWith('.pf_fragment')],
  ]
  for (const [kind, count, isOne] of kinds) {
    const paths = files.map(({ path }) => path).filter(isOne)
    const times: number[] = []
    for (let turn = 0; turn < 30; turn++) {
      const pack = await openPack(bytes)
      const some = Array.from({ length: count }, (_, at) => paths[(turn * 101 + at * 37) % paths.length]!)
      const start = performance.now()
      await Promise.all(some.map((path) => pack.read(path)))
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    console.log(
      `${kind}: ${times[15]!.toFixed(1)} ms in the median, ${times[28]!.toFixed(1)} ms at the 95th percentile`,
    )
  }
}

/** In Chromium: what is kept unasked, and everything. */
async function printKeeping(site: string): Promise<void> {
  const server = await serveFaultily(site)
  const browser = await openBrowser()
  try {
    const page = await visitAndKeep(await browser.newContext(), server.url)
    const core = server.seen.filter(({ path }) => path.endsWith('.pack')).length
    const offer = (await (await fetch(`${server.url}offline/packs.json`)).json()) as {
      core: PackOffer
      packs: PackOffer[]
    }
    console.log(`kept unasked: ${megabytes(offer.core.size)}, ${core} request (bar: 5 MB)`)
    for (const { name, size } of offer.packs) console.log(`  ${name}: ${megabytes(size)}`)
    await page.goto(`${server.url}offline/`)
    server.seen.length = 0
    await page.locator('[data-pack=everything] button').click()
    await page.locator('[data-pack=everything][data-state=kept]').waitFor({ timeout: 120_000 })
    const requests = server.seen.filter(({ path }) => path.endsWith('.pack')).map(({ path }) => path)
    const entries = Object.values(await shelves(page)).flat().length
    console.log(
      `everything kept: ${requests.length} requests for ${new Set(requests).size} files, ${entries} entries in cache storage (bar: 100)`,
    )
  } finally {
    await browser.close()
    await server.close()
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
