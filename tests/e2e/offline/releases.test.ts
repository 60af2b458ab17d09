import { describe, expect, inject, it } from 'vitest'
import { isKept, marks, visitAndKeep } from '../../support/offline.ts'
import { visitReleases } from '../../support/release-visit.ts'
import { sampled, times } from '../../support/times.ts'

const sites = [
  ['below a base path', inject('basedSite')],
  ['at the root', inject('site')],
] as const

describe.each(sampled(sites, 1))('a release of an archive %s', (_, folder) => {
  const visit = visitReleases(folder)

  it.each(times(1))(
    'is told to a tab of the one before, which goes on working until its reader goes on (run %i)',
    async () => {
      const { server, context } = visit
      const tab = await visitAndKeep(context, server.url)
      const sheet = await tab.evaluate(
        () => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!.href,
      )
      const next = await visit.publish('B')
      const other = await context.newPage()
      await other.goto(server.url)
      expect(await marks(other)).toEqual(['B'])
      await tab.waitForSelector('[data-new-release]:not([hidden])')
      expect(await other.locator('[data-new-release]').isVisible()).toBe(false)
      expect(await marks(tab)).toEqual(['A'])
      expect(await tab.evaluate(async (url) => (await fetch(url)).status, sheet)).toBe(200)
      expect((await fetch(sheet)).status).toBe(404)
      await tab.click('[data-new-release] button')
      await tab.waitForFunction(() => document.documentElement.dataset.mark === 'B')
      await visit.expectRelease(tab, 'B')
      await other.close()
      await visit.settle(tab, next)
      await visit.expectKept(tab, 'B')
    },
  )

  it.each(times(1))('may be skipped (run %i)', async () => {
    const page = await visitAndKeep(visit.context, visit.server.url)
    await visit.publish('B')
    const last = await visit.publish('C')
    await visit.expectRelease(page, 'C')
    await visit.settle(page, last)
    await visit.expectKept(page, 'C')
  })

  it.each(times(1))('may be taken back (run %i)', async () => {
    const page = await visitAndKeep(visit.context, visit.server.url)
    await visit.settle(page, await visit.publish('B'))
    const first = await visit.publish('A')
    await visit.expectRelease(page, 'A')
    await visit.settle(page, first)
    await visit.expectKept(page, 'A')
  })

  it.each(times(1))(
    'with the kill switch removes all within one navigation, and another brings it back (run %i)',
    async () => {
      const page = await visitAndKeep(visit.context, visit.server.url)
      await visit.publish('off')
      await page.goto(visit.server.url)
      const left = () =>
        page.evaluate(async () => [
          ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ])
      await expect.poll(left, { timeout: 15_000 }).toEqual([])
      await visit.publish('B')
      await page.goto(visit.server.url)
      await isKept(page)
      await visit.expectKept(page, 'B')
    },
  )
})
