import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { citationOf } from '../../src/archive/cite/citation.ts'
import { citationFormats } from '../../src/archive/cite/formats.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const { open } = visitSite(inject('site'))
const papers = ownArchive().entries.map(({ paper }) => paper)
/** A paper whose title has mathematics or macros, where there is one: its words are not what was recorded. */
const sample = papers.find(({ title }) => plain(title) !== title) ?? papers[0]!
const path = `/papers/${sample.id}/`
const citation = citationOf(sample, `https://papers.example.org${path}`)
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] }

const unfold = async (page: Page) => {
  await page.locator('.cite summary').click()
  await page.getByLabel('Format', { exact: true }).waitFor()
}

it.each(citationFormats)('shows, copies and saves a citation as $label', async ({ label, ending, cite }) => {
  const page = await open(path, allowed)
  await unfold(page)
  await page.getByLabel('Format', { exact: true }).selectOption(label)
  expect(await page.locator('.cite pre').textContent()).toBe(cite(citation))
  await page.getByRole('button', { name: 'Copy' }).click()
  await page.getByText('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(cite(citation))
  const saving = page.waitForEvent('download')
  await page.locator('.cite').getByRole('button', { name: 'Save' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe(`${sample.id}.${ending}`)
  const format = citationFormats.find((own) => own.label === label)!
  expect(readFileSync(await file.path(), 'utf8')).toBe(format.join([cite(citation)]))
})

it('selects the citation where it may not copy', async () => {
  const page = await open(path)
  await unfold(page)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.getByRole('button', { name: 'Copy' }).click()
  await page.getByText('Selected').waitFor()
  expect((await page.evaluate(() => String(getSelection()))).trim()).toContain(`@misc{${sample.id},`)
})

it('has the BibTeX without scripts', async () => {
  const page = await open(path, { javaScriptEnabled: false })
  await page.locator('.cite summary').click()
  expect(await page.locator('.cite pre').textContent()).toBe(citationFormats[0].cite(citation))
  expect(await page.locator('.cite summary .scripted').isVisible()).toBe(false)
})

it('loads nothing for it before it is wanted', async () => {
  const page = await open(path)
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('cite-block')).length,
    )
  expect(await scripts()).toBe(0)
  await unfold(page)
  expect(await scripts()).toBe(1)
})
