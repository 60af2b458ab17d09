import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../../support/browser.ts'
import { type FaultyServer, serveFaultily } from '../../support/faulty-server.ts'
import { expectRelease, isKept, marks, shelves, visitAndKeep } from '../../support/offline.ts'
import { type Releases, releasesOf } from '../../support/releases.ts'
import { times } from '../../support/times.ts'
import { ownArchive } from '../../support/visit.ts'

const archive = ownArchive()
const paths = ['', 'digests/', 'topics/', `papers/${archive.entries[0]!.paper.id}/`, 'search/']
const sites = [
  ['at the root', inject('site')],
  ['below a base path', inject('basedSite')],
] as const

describe.each(sites)('a release of an archive %s', (_, folder) => {
  let releases: Releases
  let [a, b, c, off] = ['', '', '', '']
  let server: FaultyServer
  let browser: Browser
  let context: BrowserContext
  let urls: string[]
  beforeAll(async () => {
    releases = releasesOf(folder)
    ;[a, b, c, off] = [
      await releases.make('A'),
      await releases.make('B'),
      await releases.make('C'),
      await releases.makeOff(),
    ]
    server = await serveFaultily(a)
    urls = paths.map((path) => server.url + path)
    browser = await openBrowser()
  })
  beforeEach(async () => {
    await server.publish(a)
    context = await browser.newContext()
  })
  afterEach(() => context.close())
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    releases?.remove()
  })

  /** Wait until one release alone is kept, and all of it is of this mark. */
  async function expectKept(page: Page, mark: string): Promise<void> {
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 15_000 }).toHaveLength(1)
    await context.setOffline(true)
    await expectRelease(page, urls, mark)
    await context.setOffline(false)
  }
  const visit = (page: Page) => page.goto(server.url)
  /** Go from page to page until the release with this mark has taken over. */
  async function settle(page: Page, name: string): Promise<void> {
    await expect
      .poll(
        async () => {
          await visit(page)
          return Object.keys(await shelves(page)).toString()
        },
        { timeout: 30_000, interval: 400 },
      )
      .toBe(name)
  }
  const nameOf = async (site: string) => {
    await server.publish(site)
    const { release } = (await (await fetch(`${server.url}offline/packs.json`)).json()) as { release: string }
    return `sheaf ${new URL(server.url).pathname} ${release}`
  }

  it.each(times(1))(
    'is told to a tab of the one before, which goes on working until its reader goes on (run %i)',
    async () => {
      const tab = await visitAndKeep(context, server.url)
      const sheet = await tab.evaluate(
        () => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!.href,
      )
      const next = await nameOf(b)
      const other = await context.newPage()
      await visit(other)
      expect(await marks(other)).toEqual(['B'])
      await tab.waitForSelector('[data-new-release]:not([hidden])')
      expect(await other.locator('[data-new-release]').isVisible()).toBe(false)
      expect(await marks(tab)).toEqual(['A'])
      expect(await tab.evaluate(async (url) => (await fetch(url)).status, sheet)).toBe(200)
      expect((await fetch(sheet)).status).toBe(404)
      await tab.click('[data-new-release] button')
      await tab.waitForFunction(() => document.documentElement.dataset.mark === 'B')
      await expectRelease(tab, urls, 'B')
      await other.close()
      await settle(tab, next)
      await expectKept(tab, 'B')
    },
  )

  it.each(times(1))('may be skipped (run %i)', async () => {
    const page = await visitAndKeep(context, server.url)
    await server.publish(b)
    const last = await nameOf(c)
    await expectRelease(page, urls, 'C')
    await settle(page, last)
    await expectKept(page, 'C')
  })

  it.each(times(1))('may be taken back (run %i)', async () => {
    const page = await visitAndKeep(context, server.url)
    const second = await nameOf(b)
    await settle(page, second)
    const first = await nameOf(a)
    await expectRelease(page, urls, 'A')
    await settle(page, first)
    await expectKept(page, 'A')
  })

  it.each(times(1))(
    'with the kill switch removes all within one navigation, and another brings it back (run %i)',
    async () => {
      const page = await visitAndKeep(context, server.url)
      await server.publish(off)
      await visit(page)
      const left = () =>
        page.evaluate(async () => [
          ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ])
      await expect.poll(left, { timeout: 15_000 }).toEqual([])
      await server.publish(b)
      await visit(page)
      await isKept(page)
      await expectKept(page, 'B')
    },
  )
})
