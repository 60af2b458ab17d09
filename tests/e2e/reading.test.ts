import type { Page } from 'playwright-core'
import { describe, expect, inject, it, test } from 'vitest'
import { countTopics, makeDays } from '../../src/archive/day.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { opening } from '../../src/archive/text/sentences.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const archive = ownArchive()
const newest = makeDays(archive).at(-1)!
const path = `/digests/${newest.date}/`
const listed = newest.digests.flatMap((digest) => digest.listed)
const [first, second] = newest.entries.map(({ paper }) => paper)
/** A paper whose abstract opens, and has no mathematics: its text on the page is its plain text. */
const sample = newest.entries
  .map(({ paper }) => paper)
  .find(({ abstract }) => !/[$\\]/.test(abstract) && opening(abstract).rest !== '')!
const topics = countTopics(newest.entries, archive.topic)
const { open } = visitSite(inject('site'))

const item = (page: Page, id: string | undefined) => page.locator(`[data-paper="${id}"]`)
const shown = (page: Page) => page.locator('[data-paper]:visible').count()
const choose = (page: Page, density: string) => page.getByRole('radio', { name: density }).check()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-paper]')?.getAttribute('data-paper'))
const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe('densities', () => {
  it('shows openings that open to the abstract in their place', async () => {
    const page = await open(path)
    const abstract = item(page, sample.id).locator('[data-abstract]')
    const before = await abstract.boundingBox()
    await abstract.locator('summary').click()
    expect((await abstract.boundingBox())?.height).toBeGreaterThan(before?.height ?? 0)
    expect(await abstract.locator('p').first().isVisible()).toBe(true)
    expect(words(await abstract.textContent())).toBe(words(plain(sample.abstract)))
  })

  it('shows titles alone, or whole abstracts', async () => {
    const page = await open(path)
    const abstracts = page.locator('[data-abstract]:visible')
    await choose(page, 'Titles')
    expect(await abstracts.count()).toBe(0)
    expect(await page.locator('[data-title]:visible').count()).toBe(listed.length)
    await choose(page, 'Abstracts')
    expect(await abstracts.count()).toBe(listed.length)
    expect(await page.locator('details[data-abstract]:not([open])').count()).toBe(0)
  })

  test.each(['Titles', 'Abstracts'])('remembers %s, and has it before the first paint', async (density) => {
    const page = await open(path)
    await choose(page, density)
    await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset.density)).toBe(density.toLowerCase())
    await page.unrouteAll()
    await page.reload()
    expect(await page.getByRole('radio', { name: density }).isChecked()).toBe(true)
    await choose(page, 'Openings')
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset.density)).toBeUndefined()
  })
})

describe('topics of the day', () => {
  const { topic, count } = topics[0]!
  const button = (page: Page) => page.getByRole('button', { name: `${topic.label} ${count}` })
  const status = (page: Page) => page.locator('[data-filter-status]')

  it('filter the list in its place, and say how many are shown', async () => {
    const page = await open(path)
    await button(page).click()
    expect(await shown(page)).toBe(count)
    expect(await button(page).getAttribute('aria-pressed')).toBe('true')
    expect(await status(page).textContent()).toContain(`${count} of ${listed.length} papers`)
    expect(new URL(page.url()).hash).toBe(`#topic=${topic.id}`)
  })

  test.each([
    ['pressed again', (page: Page) => button(page).click()],
    ['left with Escape', (page: Page) => page.keyboard.press('Escape')],
    ['cleared', (page: Page) => page.getByRole('button', { name: 'Show all' }).click()],
  ])('show all again when %s', async (_, clear) => {
    const page = await open(path)
    await button(page).click()
    await clear(page)
    expect(await shown(page)).toBe(listed.length)
    expect(await button(page).getAttribute('aria-pressed')).toBe('false')
    expect(await status(page).textContent()).toBe('')
    expect(new URL(page.url()).hash).toBe('')
  })

  it('are still filtered after a visit to a paper, and for whom the address is sent to', async () => {
    const page = await open(path)
    await button(page).click()
    await page.locator('[data-paper]:visible a[data-title]').first().click()
    await page.goBack()
    expect(await shown(page)).toBe(count)
    await page.reload()
    expect(await shown(page)).toBe(count)
  })

  it('show all for an address that names no topic of the day', async () => {
    const page = await open(`${path}#topic=no-such-topic`)
    expect(await shown(page)).toBe(listed.length)
  })
})

describe('keys', () => {
  it('move from paper to paper and open one', async () => {
    const page = await open(path)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(first?.id)
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(first?.id)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(second?.id)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/papers/${second?.id}/`)
  })

  it('begin where the reader is', async () => {
    const page = await open(path)
    const middle = listed[Math.floor(listed.length / 2)]?.entry.paper.id
    await item(page, middle).evaluate((paper) => paper.scrollIntoView({ block: 'start' }))
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(middle)
  })

  it('pass over papers that are filtered out', async () => {
    const page = await open(path)
    const last = topics.at(-1)!.topic.id
    await page.goto(`${page.url()}#topic=${last}`)
    await page.waitForSelector('[data-filter-status] button')
    await page.keyboard.press('j')
    const id = await focused(page)
    expect(archive.entry.get(id ?? '')?.topics.map(({ topic }) => topic)).toContain(last)
  })

  it('turn to the digest before and back', async () => {
    const before = archive.dates.at(-2)
    if (!before) return
    const page = await open(path)
    await page.keyboard.press('[')
    await page.waitForURL(`**/digests/${before}/`)
    await page.keyboard.press(']')
    await page.waitForURL(`**${path}`)
  })

  it('go to the search box, and do nothing while somebody types there', async () => {
    const page = await open(path)
    await page.keyboard.press('/')
    await page.keyboard.type('jk[]?/')
    expect(await page.locator('#q').inputValue()).toBe('jk[]?/')
    expect(page.url()).toContain(path)
    expect(await page.locator('dialog').isVisible()).toBe(false)
  })

  test.each(['Control+k', 'Alt+j', 'Meta+j'])('leave %s to the browser', async (key) => {
    const page = await open(path)
    await page.keyboard.press(key)
    expect(await focused(page)).toBeUndefined()
  })

  it('are listed in a dialog, by ? and by the button at the foot', async () => {
    const page = await open(path)
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await page.keyboard.press('?')
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.press('j')
    expect(await focused(page)).toBeUndefined()
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Keys ?' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(await dialog.isVisible()).toBe(false)
  })

  it('can be switched off', async () => {
    const page = await open(path)
    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    expect(await focused(page)).toBeUndefined()
    await page.reload()
    await page.keyboard.press('j')
    expect(await focused(page)).toBeUndefined()
  })
})

describe('without JavaScript', () => {
  const silent = { javaScriptEnabled: false }

  it('reads completely', async () => {
    const page = await open(path, silent)
    expect(await shown(page)).toBe(listed.length)
    const abstract = item(page, sample.id).locator('[data-abstract]')
    await abstract.locator('summary').click()
    expect(await abstract.locator('p').first().isVisible()).toBe(true)
    expect(words(await abstract.textContent())).toBe(words(plain(sample.abstract)))
  })

  it('leads from the topics of the day to their pages', async () => {
    const page = await open(path, silent)
    const links = page.locator('[data-topic-filters] a')
    expect(await links.first().getAttribute('href')).toBe(`/topics/${topics[0]!.topic.id}/`)
  })

  it('shows no control that would do nothing', async () => {
    const page = await open(path, silent)
    expect(
      await page
        .locator('[data-density-choice], [data-theme-choice], [data-keys]')
        .locator('visible=true')
        .count(),
    ).toBe(0)
  })
})

describe('theme', () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

  it('follows the system', async () => {
    const [light, dark] = await Promise.all([
      open(path, { colorScheme: 'light' }).then(paper),
      open(path, { colorScheme: 'dark' }).then(paper),
    ])
    expect(light).not.toBe(dark)
  })

  it('can be set, and is remembered', async () => {
    const dark = await paper(await open(path, { colorScheme: 'dark' }))
    const page = await open(path, { colorScheme: 'light' })
    await page.getByRole('radio', { name: 'Dark' }).check()
    expect(await paper(page)).toBe(dark)
    await page.goto(new URL('/', page.url()).href)
    expect(await paper(page)).toBe(dark)
    await page.getByRole('radio', { name: 'System' }).check()
    await page.reload()
    expect(await paper(page)).not.toBe(dark)
  })
})
