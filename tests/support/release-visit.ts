import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { browsing } from './browsing.ts'
import { type FaultyServer, serveFaultily } from './faulty-server.ts'
import { expectRelease, shelves } from './offline.ts'
import { type Mark, releaseOf } from './releases.ts'
import { ownArchive } from './visit.ts'

const paths = ['', 'digests/', 'topics/', `papers/${ownArchive().entries[0]!.paper.id}/`, 'search/']

/** Releases of one site on a host that publishes one after another, and a browser that visits it, afresh in each test. */
export interface ReleaseVisit {
  server: FaultyServer
  context: BrowserContext
  /** Publish a release; returns the name of the cache that will hold it. */
  publish(mark: Mark): Promise<string>
  /** Every page is whole and of the release with this mark. */
  expectRelease(page: Page, mark: string): Promise<void>
  /** The same without a network. */
  expectKept(page: Page, mark: string): Promise<void>
  /** Go from page to page until of all releases this cache alone is kept. */
  settle(page: Page, cache: string): Promise<void>
}

/** Make releases of the site in a folder before the tests of a suite, and visit them in each. */
export function visitReleases(folder: string): ReleaseVisit {
  const host = browsing(async () => serveFaultily(await releaseOf(folder, 'A')))
  const visit: ReleaseVisit = {
    server: undefined as never,
    context: undefined as never,
    async publish(mark) {
      const { server } = visit
      await server.publish(await releaseOf(folder, mark))
      if (mark === 'off') return ''
      const { release } = (await (await fetch(`${server.url}offline/packs.json`)).json()) as {
        release: string
      }
      return `sheaf ${new URL(server.url).pathname} ${release}`
    },
    expectRelease: (page, mark) =>
      expectRelease(
        page,
        paths.map((path) => visit.server.url + path),
        mark,
      ),
    async expectKept(page, mark) {
      await visit.context.setOffline(true)
      await visit.expectRelease(page, mark)
      await visit.context.setOffline(false)
    },
    async settle(page, cache) {
      const kept = async () => {
        await page.goto(visit.server.url)
        const isControlled = await page.evaluate(() => navigator.serviceWorker.controller !== null)
        return isControlled && Object.keys(await shelves(page)).toString()
      }
      await expect.poll(kept, { timeout: 60_000, interval: 2000 }).toBe(cache)
    },
  }
  beforeEach(async () => {
    visit.server = host.server
    await visit.publish('A')
    visit.context = await host.browser.newContext()
  })
  afterEach(async () => {
    visit.server.mend()
    await visit.context.close()
  })
  return visit
}
