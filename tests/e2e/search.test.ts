import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { serveSite } from '../../scripts/site-server.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { browsing } from '../support/browsing.ts'

const archive = makeArchive(scan(resolve(import.meta.dirname, '../../content')).content)
const known = archive.entries.find(({ paper }) => /^[A-Z][a-z]+(?: [A-Za-z]+){4,}$/.test(paper.title))!.paper
const title = plain(known.title)
/** The title with two letters of its longest word changed about. */
const misspelt = swapped(title)

describe('the search page below a base path', () => {
  const site = browsing(() => serveSite(inject('basedSite'), { port: 0 }))
  let page: Page
  beforeEach(async () => {
    await page?.close()
    page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } })
  })

  const first = () => page.locator('#results [data-paper]').first()
  const address = () => new URL(page.url()).search
  async function type(text: string) {
    await page.locator('#q').fill(text)
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent?.match(/paper/))
  }

  it('finds a title with a slip, marks it, and says what it corrected with a way back', async () => {
    await page.goto(`${site.server.url}search/`)
    await type(misspelt)
    expect(await first().getAttribute('data-paper')).toBe(known.id)
    expect(await first().locator('[data-title]').textContent()).toBe(title)
    expect(await first().locator('mark').count()).toBeGreaterThan(1)
    expect(await page.locator('[data-notes]').textContent()).toContain('instead')
    await page.locator('[data-notes] button').first().click()
    expect(await page.locator('#q').inputValue()).toContain('"')
  })

  it('keeps the whole query in the address bar, and goes back and forward', async () => {
    await page.goto(`${site.server.url}search/?q=model`)
    await page.waitForSelector('#results [data-paper]')
    await page.locator('[data-facet=topics] input').first().check()
    await page.waitForURL(/topic=/)
    await page.locator('select[name=sort]').selectOption('newest')
    expect(address()).toMatch(/^\?q=model&topic=[a-z0-9-]+&sort=newest$/)
    await page.goBack()
    await page.goBack()
    expect(address()).toBe('?q=model')
    await page.goForward()
    expect(address()).toMatch(/topic=/)
    await page.reload()
    await page.waitForSelector('#results [data-paper]')
    expect(await page.locator('[data-facet=topics] input').first().isChecked()).toBe(true)
  })

  it('moves by arrow keys, opens by Enter, returns and clears by Escape', async () => {
    await page.goto(`${site.server.url}search/`)
    await type(title)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await page.locator('#q').evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#q').inputValue()).toBe('')
    expect(await page.locator('#results > *').count()).toBe(0)
    await type(title)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/papers/${known.id}/`)
  })

  it('opens the paper that a pasted URL names by Enter', async () => {
    await page.goto(`${site.server.url}search/`)
    await page.locator('#q').fill(`https://example.org/papers/${known.id}/`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/archive/papers/${known.id}/`)
  })

  it('helps where nothing is found', async () => {
    await page.goto(`${site.server.url}search/?q=xyzzyx`)
    await page.waitForFunction(
      () => document.querySelector('#search-status')?.textContent === 'No paper found',
    )
    expect(await page.locator('[data-help]').isVisible()).toBe(true)
  })

  it('falls back to Pagefind where our index cannot be read', async () => {
    await page.route('**/search/index/**', (route) => route.fulfill({ status: 404, body: '<!doctype html>' }))
    await page.goto(`${site.server.url}search/?q=${encodeURIComponent(title)}`)
    await page.waitForSelector('#results [data-paper]')
    expect(await first().getAttribute('data-paper')).toBe(known.id)
    expect(await page.locator('[data-notes]').textContent()).toContain('every word must match')
  })

  it('says so where nothing can be read, and works again', async () => {
    await page.route(/pagefind|search\/index/, (route) => route.abort())
    await page.goto(`${site.server.url}search/?q=model`)
    await page.getByText('The search could not be loaded').waitFor()
    await page.unroute(/pagefind|search\/index/)
    await page.getByText('Try again').click()
    await page.waitForSelector('#results [data-paper]')
  })

  it('works without a worker', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
    await page.goto(`${site.server.url}search/?q=${encodeURIComponent(misspelt)}`)
    await page.waitForSelector('#results [data-paper]')
    expect(await first().getAttribute('data-paper')).toBe(known.id)
  })

  it('says what it needs where there is no script', async () => {
    const quiet = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage()
    await quiet.goto(`${site.server.url}search/`)
    expect(await quiet.locator('main').textContent()).toContain('Search needs JavaScript')
    await quiet.context().close()
  })

  it.each([
    misspelt,
    title.split(' ').slice(-3).join(' '),
    '"language models"',
    'year:2025',
    'how do agents learn?',
  ])('gives the same papers in the same order as the terminal for %s', async (query) => {
    await page.goto(`${site.server.url}search/?q=${encodeURIComponent(query)}`)
    await page.waitForSelector('#results [data-paper]')
    const shown = await page
      .locator('#results [data-paper]')
      .evaluateAll((list) => list.map((own) => own.getAttribute('data-paper')))
    expect(inTerminal(query).map(({ id }) => id)).toEqual(shown)
    expect(inTerminal(query)[0]?.url).toBe(`/archive/papers/${shown[0]}/`)
  })
})

function swapped(text: string): string {
  const longest = text.split(' ').toSorted((a, b) => b.length - a.length)[0]!
  const at = Math.floor(longest.length / 2)
  return text.replace(longest, longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2))
}

function inTerminal(query: string): { id: string; url: string }[] {
  const command = resolve(import.meta.dirname, '../../scripts/search.ts')
  const output = execFileSync(process.execPath, [
    command,
    '--out',
    inject('basedSite'),
    '--json',
    '--',
    query,
  ])
  return (JSON.parse(output.toString()) as { results: { id: string; url: string }[] }).results
}
