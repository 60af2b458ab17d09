import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { type ReleaseVisit, visitReleases } from './release-visit.ts'
import { sampled, times } from './times.ts'

/** The sites on which faults are tried; each as often as makes twenty times in all, in the proof. */
export const faultySites = sampled(
  [
    ['below a base path', inject('basedSite')],
    ['at the root', inject('site')],
  ] as const,
  1,
)
export const faultyTimes = times(1, 10)

/** A visit to releases of which a fault keeps the newest from being kept. */
export interface FaultyVisit extends ReleaseVisit {
  /** Wait until the browser has given up the worker of the newest release. */
  refused(page: Page): Promise<unknown>
  /** Online the newest release, offline the older one; when nothing is wrong any more, the newest is kept. */
  expectOlder(page: Page, mend?: () => Promise<void>): Promise<void>
}

/** Make releases of the site in a folder before the tests of a suite, and visit them in each. */
export function visitFaults(folder: string): FaultyVisit {
  const visit = visitReleases(folder)
  return Object.assign(visit, {
    refused: (page: Page) =>
      page.waitForFunction(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        await registration?.update().catch(() => {})
        return registration?.installing === null && registration.waiting === null
      }),
    async expectOlder(page: Page, mend?: () => Promise<void>) {
      await visit.expectRelease(page, 'B')
      await visit.expectKept(page, 'A')
      await visit.expectRelease(page, 'B')
      visit.server.mend()
      await mend?.()
      await visit.settle(page, await visit.publish('B'))
      await visit.expectKept(page, 'B')
    },
  })
}
