import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openProfile } from '../../support/browser.ts'
import { faultySites, faultyTimes, visitFaults } from '../../support/fault-visit.ts'
import { isKept, visitAndKeep } from '../../support/offline.ts'

/** A service worker whose browser denies it its storage. */
const denied = "caches.open = caches.has = () => Promise.reject(new DOMException('Denied', 'SecurityError'));"

describe.each(faultySites)('an archive %s is whole', (_, folder) => {
  const visit = visitFaults(folder)

  /** Give the site room for so many bytes more than it takes; without a number, as much as there is. */
  async function giveRoom(page: Page, bytes?: number): Promise<void> {
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
    const session = await visit.context.newCDPSession(page)
    const { origin } = new URL(visit.server.url)
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes === undefined ? {} : { quotaSize: usage + bytes }),
    })
  }

  it.each(faultyTimes)('when there is no room for a new release (run %i)', () =>
    visit.newRelease({ begin: (page) => giveRoom(page, 100_000), end: giveRoom }),
  )

  it.each(faultyTimes)('when there is no room at the first visit (run %i)', () =>
    visit.firstVisit({
      async begin(page) {
        await page.goto(`${visit.server.url}about/`)
        await giveRoom(page, 1000)
      },
      end: giveRoom,
    }),
  )

  it.each(faultyTimes)('when the browser denies a new release its storage (run %i)', () =>
    visit.newRelease({ begin: () => visit.server.break(/\/sw\.js/, { before: denied }) }),
  )

  it.each(faultyTimes)('when the browser has thrown away what was kept (run %i)', async () => {
    const page = await visitAndKeep(visit.context, visit.server.url)
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await visit.expectRelease(page, 'A')
    await visit.settle(page, await visit.publish('A'))
    await visit.expectKept(page, 'A')
  })

  it.each(faultyTimes)('when what was kept is damaged (run %i)', async () => {
    const page = await visitAndKeep(visit.context, visit.server.url)
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]!)
      for (const request of await cache.keys()) {
        const bytes = await (await cache.match(request))!.arrayBuffer()
        new Uint8Array(bytes).subarray(bytes.byteLength >> 1).fill(7)
        if (request.url.includes('?part=')) await cache.put(request, new Response(bytes))
      }
    })
    await visit.expectRelease(page, 'A')
    await visit.context.setOffline(true)
    for (const path of ['about/', 'topics/']) {
      await page.goto(visit.server.url + path)
      expect(await page.locator('h1').count(), path).toBe(1)
    }
    await visit.context.setOffline(false)
    const session = await visit.context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await expect
      .poll(
        async () => {
          await page.goto(visit.server.url)
          await visit.context.setOffline(true)
          const answer = await page.goto(`${visit.server.url}topics/`)
          await visit.context.setOffline(false)
          return answer?.status()
        },
        { timeout: 30_000, interval: 700 },
      )
      .toBe(200)
    await visit.expectKept(page, 'A')
  })

  it.each(faultyTimes)('when the browser ends while a new release is being kept (run %i)', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sheaf-profile-'))
    const before = await openProfile(profile)
    const tab = await visitAndKeep(before, visit.server.url)
    const newest = await visit.publish('B')
    visit.server.break(/\.pack$/, 'slow')
    visit.server.seen.length = 0
    await tab.goto(visit.server.url)
    await expect
      .poll(() => visit.server.seen.some(({ path }) => path.endsWith('.pack')), { timeout: 15_000 })
      .toBe(true)
    await before.close()
    const after = await openProfile(profile)
    const page = await after.newPage()
    await after.setOffline(true)
    await visit.expectRelease(page, 'A')
    await after.setOffline(false)
    await visit.expectRelease(page, 'B')
    visit.server.mend()
    await visit.settle(page, newest)
    await after.setOffline(true)
    await visit.expectRelease(page, 'B')
    await after.close()
    rmSync(profile, { recursive: true, force: true })
  })

  it.each(faultyTimes)('when the browser lets no service worker run (run %i)', async () => {
    const context = await visit.context.browser()!.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    await visit.expectRelease(page, 'A')
    await context.close()
  })

  it('when it is kept after all: one file, and nothing of another origin', async () => {
    const page = await visitAndKeep(visit.context, visit.server.url)
    await isKept(page)
    const urls = await page.evaluate(async () => {
      const names = await caches.keys()
      const all = names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))
      return (await Promise.all(all)).flat()
    })
    expect(urls.every((url) => url.startsWith(visit.server.url))).toBe(true)
  })
})
