import type { Page } from 'playwright-core'
import { describe, expect, inject, it, test } from 'vitest'
import { gapsOf, gapsWithin } from '../../src/archive/calendar.ts'
import { counted } from '../../src/archive/count.ts'
import { formatLong, isoWeek } from '../../src/archive/date.ts'
import { makeDays } from '../../src/archive/day.ts'
import { weekName } from '../../src/archive/week.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const archive = ownArchive()
const days = makeDays(archive)
const newest = days.at(-1)!
const [year, month] = [newest.date.slice(0, 4), newest.date.slice(5, 7)]
const ofYear = days.filter(({ date }) => date.startsWith(year))
const { open } = visitSite(inject('site'))

const kinds = [
  ['home', '/'],
  ['the digests', '/digests/'],
  ['a year', `/digests/${year}/`],
  ['a month', `/digests/${year}/${month}/`],
  ['a day', `/digests/${newest.date}/`],
  ['a week', `/weeks/${isoWeek(newest.date)}/`],
  ['what rises', '/rising/'],
  ['the neighbours', '/neighbours/'],
] as const

const papersOf = (page: Page) =>
  page.locator('[data-paper]').evaluateAll((items) => items.map((item) => item.getAttribute('data-paper')))

describe('home', () => {
  it('shows the newest digest at once: its date, its counts, its first papers', async () => {
    const page = await open('/')
    expect(await page.locator('h1').textContent()).toBe(formatLong(newest.date))
    expect(await page.locator('.masthead').textContent()).toContain(counted(newest.entries.length, 'paper'))
    const shown = await papersOf(page)
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(12, newest.entries.length))
    expect(shown).toEqual(newest.entries.slice(0, shown.length).map(({ paper }) => paper.id))
  })

  it('says what the archive holds, and leads to each of its parts', async () => {
    const page = await open('/')
    const main = await page.locator('main').textContent()
    expect(main).toContain(counted(archive.entries.length, 'paper'))
    expect(main).toContain(counted(archive.digests.length, 'digest'))
    for (const path of [
      `/digests/${newest.date}/`,
      '/topics/',
      '/digests/',
      '/rss.xml',
      '/digests/rss.xml',
      '/feeds/',
    ])
      expect(await page.locator(`main a[href="${path}"]`).count(), path).toBeGreaterThan(0)
  })
})

describe('by date', () => {
  it('leads from all digests over a year and a month to a day', async () => {
    const page = await open('/')
    await page.click('header a:text("Digests")')
    await page.click(`main h2 a:text("${year}")`)
    await page.click(`main svg a[href="/digests/${year}/${month}/"]`)
    await page.click(`main table a[href="/digests/${newest.date}/"]`)
    expect(await page.locator('h1').textContent()).toBe(formatLong(newest.date))
  })

  it('lists the papers of a day in the order of its digests, each with its title', async () => {
    for (const { date, digests } of days.slice(-3)) {
      const page = await open(`/digests/${date}/`)
      const listed = digests.flatMap((digest) => digest.listed)
      expect(await papersOf(page)).toEqual(listed.map(({ entry }) => entry.paper.id))
      for (const { digest } of digests)
        expect(await page.locator(`[id="digest-${digest.id}"] [data-paper]`).count()).toBe(
          digest.papers.length,
        )
    }
  })

  it('says of a paper on which other days it was listed', async () => {
    const again = newest.entries.find(({ added }) => added < newest.date)
    if (!again) return
    const page = await open(`/digests/${newest.date}/`)
    const item = page.locator(`[data-paper="${again.paper.id}"]`)
    expect(await item.locator(`a[href="/digests/${again.added}/"]`).textContent()).toBe(
      `seen ${formatLong(again.added)}`,
    )
  })

  it('turns to the digest before and after', async () => {
    const before = days.at(-2)
    if (!before) return
    const page = await open(`/digests/${newest.date}/`)
    await page.click('a[rel=prev]')
    expect(await page.locator('h1').textContent()).toBe(formatLong(before.date))
    await page.click('a[rel=next]')
    expect(await page.locator('h1').textContent()).toBe(formatLong(newest.date))
  })

  it('has a year as a picture of its days, each named with its date and its count, and as a table', async () => {
    const page = await open(`/digests/${year}/`)
    const named = (links: Element[]) =>
      links.map((link) => `${link.getAttribute('href')} ${link.getAttribute('aria-label')}`)
    const days = (root: string) => page.locator(`${root} a[href*="/digests/${year}-"]`).evaluateAll(named)
    const expected = ofYear.map(
      ({ date, entries }) => `/digests/${date}/ ${counted(entries.length, 'paper')}, ${formatLong(date)}`,
    )
    expect(await days('main figure svg')).toEqual(expected)
    await page.click('figure summary')
    await page.getByRole('table', { name: `Papers a day, January ${year} to December ${year}` }).waitFor()
    expect(await days('main figure table')).toEqual(expected)
  })

  it('shows and says the gaps of a year', async () => {
    const page = await open(`/digests/${year}/`)
    const gaps = gapsWithin(gapsOf(archive.dates), year)
    const missing = gaps.reduce((sum, { workingDays }) => sum + workingDays, 0)
    expect(await page.locator('figure svg .gap').count()).toBe(missing)
    expect(await page.locator('table.year td:text-is("–")').count()).toBe(missing)
    if (missing > 0)
      expect(await page.locator('.gaps').textContent()).toContain(counted(missing, 'working day'))
  })

  it.each([year, `${year}/${month}`])('says of %s until when its gaps are known', async (period) => {
    const page = await open(`/digests/${period}/`)
    expect(await page.locator('.gaps').textContent()).toContain(
      ` ${formatLong(newest.date).slice(0, -5)}, no digest on `,
    )
  })

  it('has a month as a calendar of weeks, and its papers by topic, each once, the new ones first', async () => {
    const page = await open(`/digests/${year}/${month}/`)
    const ofMonth = days.filter(({ date }) => date.startsWith(`${year}-${month}`))
    expect(await page.locator('table.month [data-heat]').count()).toBe(ofMonth.length)
    const all = new Set(ofMonth.flatMap((day) => day.entries.map(({ paper }) => paper.id)))
    expect((await papersOf(page)).toSorted()).toEqual([...all].toSorted())
    expect(await page.locator('.titles [data-seen] ~ li:not([data-seen])').count()).toBe(0)
  })

  it('has a week as its days and its papers by topic, and leads to it from a day and a month', async () => {
    const week = isoWeek(newest.date)
    const ofWeek = days.filter(({ date }) => isoWeek(date) === week)
    for (const path of [`/digests/${newest.date}/`, `/digests/${year}/${month}/`]) {
      const page = await open(path)
      await page.click(`main a[href="/weeks/${week}/"]`)
      expect(await page.locator('h1').textContent()).toBe(weekName(week))
      const all = new Set(ofWeek.flatMap((day) => day.entries.map(({ paper }) => paper.id)))
      expect((await papersOf(page)).toSorted()).toEqual([...all].toSorted())
      for (const { date } of ofWeek)
        expect(await page.locator(`main table a[href="/digests/${date}/"]`).count()).toBe(1)
    }
  })
})

describe.each(kinds)('%s', (_, path) => {
  test.each([320, 820])('keeps within %d pixels', async (width) => {
    const page = await open(path, { viewport: { width, height: 900 } })
    const [content, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth] as const
    })
    expect(content).toBeLessThanOrEqual(room)
  })

  it('does not move while it loads', async () => {
    const page = await open(path)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) =>
            done(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(0), 500)
        }),
    )
    expect(shift).toBe(0)
  })
})
