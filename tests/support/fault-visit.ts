import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { visitAndKeep } from './offline.ts'
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

/** What keeps a browser from keeping a release, and how that ends. */
export interface Harm {
  begin(page: Page): unknown
  end?(page: Page): Promise<void>
  /** Whether the browser waits on, and never gives the release up. */
  isEndless?: boolean
}

/** A visit to releases of which something keeps the newest from being kept. */
export interface FaultyVisit extends ReleaseVisit {
  /** A release that comes while there is harm is shown online, the older one offline; without harm it is kept. */
  newRelease(harm: Harm): Promise<void>
  /** A first visit while there is harm shows the release; without harm the next one keeps it. */
  firstVisit(harm: Harm): Promise<void>
}

/** Make releases of the site in a folder before the tests of a suite, and visit them in each. */
export function visitFaults(folder: string): FaultyVisit {
  const visit = visitReleases(folder)
  return Object.assign(visit, {
    async newRelease({ begin, end, isEndless = false }: Harm) {
      const page = await visitAndKeep(visit.context, visit.server.url)
      await visit.publish('B')
      await begin(page)
      await page.goto(visit.server.url)
      if (!isEndless) await refused(page)
      await visit.expectRelease(page, 'B')
      await visit.expectKept(page, 'A')
      await visit.expectRelease(page, 'B')
      visit.server.mend()
      await end?.(page)
      await visit.settle(page, await visit.publish('B'))
      await visit.expectKept(page, 'B')
    },
    async firstVisit({ begin, end, isEndless = false }: Harm) {
      const page = await visit.context.newPage()
      await begin(page)
      await visit.expectRelease(page, 'A')
      visit.server.mend()
      await end?.(page)
      if (isEndless) return
      await visit.settle(page, await visit.publish('A'))
      await visit.expectKept(page, 'A')
    },
  })
}

/** Wait until the browser has given up the worker of the newest release. */
const refused = (page: Page) =>
  page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => {})
    return registration?.installing === null && registration.waiting === null
  })
