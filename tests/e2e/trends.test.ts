import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { buildSite } from '../../scripts/build/site.ts'
import { faultsOfPage } from '../support/axe.ts'
import { lastDay, writeTrendingContent } from '../support/trending-content.ts'
import { visitSite } from '../support/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'))
const site = join(folder, 'site')
beforeAll(async () => {
  writeTrendingContent(join(folder, 'content'))
  expect(
    await buildSite({ content: join(folder, 'content'), out: site, site: 'https://papers.example.org' }),
  ).toEqual([])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { open } = visitSite(site)

describe('an archive of half a year and four weeks', () => {
  it('says what rises, with its papers', async () => {
    const page = await open('/rising/')
    const boats = page.locator('#phrase-1')
    expect(await boats.locator('h3').first().textContent()).toBe('paper boats')
    expect(await boats.locator('.meta').first().textContent()).toBe(
      '50 % of the new papers, 0 % in the half-year before',
    )
    await boats.locator('summary').click()
    expect(await boats.locator('[data-paper]').count()).toBe(12)
    expect(await page.locator('.rising > li > div > h3:text("tide clocks")').count()).toBe(0)
    expect(await page.locator('#topic-boats').count()).toBe(1)
  })

  it('leaves out papers with a word of the reader’s in their abstracts', async () => {
    const page = await open('/rising/')
    const all = await page
      .locator('[data-paper]')
      .evaluateAll((own) => own.map((paper) => paper.dataset.paper))
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByLabel('Hide papers with').fill('sail')
    await page.keyboard.press('Enter')
    await page
      .locator('[data-told]')
      .getByText(`${new Set(all).size} hidden by your words`)
      .waitFor()
    await page.locator('#phrase-1 summary').click()
    expect(await page.locator('[data-paper]:visible').count()).toBe(0)
  })

  it('names it on the home page, and leads there', async () => {
    const page = await open('/')
    await page.click('.rising-brief a:has-text("paper boats")')
    expect(new URL(page.url()).pathname).toBe('/rising/')
    expect(await page.locator(':target > div > h3').textContent()).toContain('paper boats')
  })

  it('draws a topic over its weeks, with the same numbers in a table', async () => {
    const page = await open('/topics/boats/')
    expect(await page.locator('.plot > svg .step').count()).toBe(30)
    await page.click('.plot summary')
    expect(await page.locator('.plot tbody tr').count()).toBe(30)
    expect(await page.locator('.plot tbody tr').first().locator('td').allTextContents()).toEqual([
      '5',
      '10',
      '50 %',
    ])
    expect(await page.locator('.plot tbody tr').last().locator('td').allTextContents()).toEqual([
      '0',
      '10',
      '0 %',
    ])
  })

  it('has a line beside each topic, which says how it began and how it is', async () => {
    const page = await open('/topics/')
    const names = await page
      .locator('svg.spark')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')))
    expect(names).toHaveLength(2)
    expect(names[0]).toMatch(/^0 % of the papers of .*, 50 % of .* 2025$/)
  })

  it('shows which topics go together', async () => {
    const page = await open('/neighbours/')
    expect(await page.getByRole('img', { name: 'Which fields go together' }).isVisible()).toBe(true)
    expect(await page.locator('figure tbody tr, .pairs tbody tr').first().textContent()).toContain('20')
  })

  test.each([
    '/',
    '/rising/',
    '/topics/',
    '/topics/boats/',
    '/neighbours/',
    '/digests/',
    `/digests/${lastDay.slice(0, 4)}/`,
  ])('can be used by everybody: %s', async (path) => {
    const page = await open(path, { bypassCSP: true, viewport: { width: 360, height: 800 } })
    expect(await faultsOfPage(page)).toEqual([])
  })
})
