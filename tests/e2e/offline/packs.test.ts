import type { BrowserContext, Page, Response } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { browsing } from '../../support/browsing.ts'
import { type FaultyServer, serveFaultily } from '../../support/faulty-server.ts'
import { found, isKept, shelves, visitAndKeep } from '../../support/offline.ts'
import { releaseOf } from '../../support/releases.ts'
import { sampled, times } from '../../support/times.ts'
import { ownArchive } from '../../support/visit.ts'

/** So small that the archive counts as too large to be kept whole, and its search index too. */
const limits = { site: 100_000, index: 10_000, dates: 1 }
const archive = ownArchive()
const oldest = archive.entries.at(-1)!
const year = archive.dates[0]!.slice(0, 4)
const isPack = ({ path }: { path: string }) => path.endsWith('.pack')

describe('an archive too large to be kept whole', () => {
  const host = browsing(async () => serveFaultily(await releaseOf(inject('basedSite'), 'A', limits)))
  let server: FaultyServer
  let context: BrowserContext
  beforeEach(async () => {
    server = host.server
    context = await host.browser.newContext()
    server.seen.length = 0
  })
  afterEach(async () => {
    server.mend()
    await context.close()
  })

  const row = (page: Page, name: string) => page.locator(`[data-pack="${name}"]`)
  const state = (page: Page, name: string) => row(page, name).getAttribute('data-state')
  const press = (page: Page, name: string) => row(page, name).locator('button').click()
  /** Visit, and open the page where packs are chosen. */
  async function choosing(): Promise<Page> {
    const page = await visitAndKeep(context, server.url)
    await page.goto(`${server.url}offline/`)
    await row(page, 'everything').waitFor()
    return page
  }
  async function keep(page: Page, name: string): Promise<void> {
    await press(page, name)
    await expect.poll(() => state(page, name), { timeout: 20_000 }).toBe('kept')
  }
  const open = (page: Page, path: string): Promise<Response | null> => page.goto(server.url + path)
  const search = (page: Page) => found(page, `${server.url}search/?q=language+models`)

  it.each(times(1))(
    'keeps everything by one request for the file, and opens every result (run %i)',
    async () => {
      const page = await choosing()
      const online = await search(page)
      await open(page, 'offline/')
      await row(page, 'everything').waitFor()
      server.seen.length = 0
      await keep(page, 'everything')
      expect(server.seen.filter(isPack).map(({ range }) => range)).toEqual([undefined])
      expect(await page.locator('[data-room]').textContent()).toMatch(/takes \d+(\.\d)? [KM]B/)
      const entries = Object.values(await shelves(page)).flat()
      expect(entries.length).toBeLessThanOrEqual(100)
      expect(entries.every((url) => url.startsWith(server.url))).toBe(true)
      await context.setOffline(true)
      expect(await search(page)).toEqual(online)
      const links = await page
        .locator('#results a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      for (const link of sampled([...new Set(links)], 8))
        expect((await page.goto(link))?.status(), link).toBe(200)
      expect((await open(page, 'papers/there-is-none/'))?.status()).toBe(404)
    },
  )

  it.each(times(1))(
    'goes on from where it was cancelled, shows how far, and removes it (run %i)',
    async () => {
      const page = await choosing()
      server.break(/everything.*\.pack$/, 'slow')
      await press(page, 'everything')
      const bar = row(page, 'everything').locator('progress')
      await expect.poll(() => bar.evaluate((own: HTMLProgressElement) => own.value)).toBeGreaterThan(0)
      expect(await row(page, 'everything').locator('b').textContent()).toMatch(/[KM]B of .*[KM]B/)
      await press(page, 'everything')
      await expect.poll(() => state(page, 'everything')).toBe('begun')
      server.mend()
      server.seen.length = 0
      await keep(page, 'everything')
      expect(server.seen.filter(isPack).map(({ range }) => range)).toEqual([
        expect.stringMatching(/^bytes=[1-9]\d*-$/),
      ])
      await context.setOffline(true)
      expect((await open(page, `papers/${oldest.paper.id}/`))?.status()).toBe(200)
      await context.setOffline(false)
      await open(page, 'offline/')
      await row(page, 'everything').waitFor()
      await press(page, 'everything')
      await expect.poll(() => state(page, 'everything')).toBe('offered')
      await context.setOffline(true)
      expect((await open(page, `papers/${oldest.paper.id}/`))?.status()).toBe(503)
      expect(await page.locator('h1').textContent()).toBe('This page is not kept')
    },
  )

  it.each(times(1))(
    'keeps a year with the search, and marks what a search finds beside it (run %i)',
    async () => {
      const page = await choosing()
      const online = await search(page)
      await open(page, 'offline/')
      await row(page, `year-${year}`).waitFor()
      server.seen.length = 0
      await keep(page, `year-${year}`)
      expect(server.seen.filter(isPack).map(({ path }) => /(year|search)-/.exec(path)?.[1])).toEqual([
        'search',
        'year',
      ])
      await context.setOffline(true)
      expect(await search(page)).toEqual(online)
      await page.waitForFunction(
        () => document.querySelector('#results [data-unkept]') !== null || !navigator.onLine,
      )
      await page.waitForTimeout(300)
      const links = await page
        .locator('#results a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      expect(links.length).toBeGreaterThan(0)
      for (const link of sampled([...new Set(links)], 8))
        expect((await page.goto(link))?.status(), link).toBe(200)
    },
  )

  it.each(times(1))(
    'keeps nothing unasked for a reader who saves data, and a pack when asked (run %i)',
    async () => {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true })
      await open(page, '')
      await isKept(page)
      expect(server.seen.filter(isPack)).toEqual([])
      await open(page, 'offline/')
      await keep(page, 'everything')
      await context.setOffline(true)
      expect((await open(page, `papers/${oldest.paper.id}/`))?.status()).toBe(200)
    },
  )
})
