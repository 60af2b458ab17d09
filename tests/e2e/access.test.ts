import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { serveSite } from '../../scripts/site-server.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { isoWeek } from '../../src/archive/date.ts'
import { faultsOfPage } from '../support/axe.ts'
import { browsing } from '../support/browsing.ts'

const { content } = scan(resolve(import.meta.dirname, '../../content'))
const archive = makeArchive(content)
const date = archive.dates.at(-1) ?? ''
const empty = archive.topics.find(({ id }) => archive.papersOf.get(id)?.length === 0)
const full = archive.topics.toSorted(
  (a, b) => (archive.papersOf.get(b.id)?.length ?? 0) - (archive.papersOf.get(a.id)?.length ?? 0),
)[0]

/** One page of each kind. */
const paths = [
  '',
  'digests/',
  `digests/${date.slice(0, 4)}/`,
  `digests/${date.slice(0, 7).replace('-', '/')}/`,
  `digests/${date}/`,
  `weeks/${isoWeek(date)}/`,
  'rising/',
  'map/',
  'neighbours/',
  'topics/',
  `topics/${full?.id}/`,
  ...(empty ? [`topics/${empty.id}/`] : []),
  `papers/${archive.entries[0]?.paper.id}/`,
  'saved/',
  'search/',
  'feeds/',
  'status/',
  'about/',
  'nothing/is/here/',
]

describe('everybody can use the site', () => {
  const site = browsing(() => serveSite(inject('site'), { port: 0 }))

  // A theme changes nothing but colours.
  describe.each([
    ['light', 360],
    ['light', 1440],
    ['dark', 360],
    ['dark', 1440],
  ] as const)('in the %s theme, %i pixels wide', (colorScheme, width) => {
    let page: Page
    beforeAll(async () => {
      page = await site.browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
    })
    afterAll(() => page?.close())

    it.each(paths)('/%s', async (path) => {
      await page.goto(site.server.url + path)
      expect(await faultsOfPage(page, colorScheme === 'dark' ? 'colours' : undefined)).toEqual([])
      expect(await overflow(page), 'pixels that stick out').toBeLessThanOrEqual(0)
    })
  })
})

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
