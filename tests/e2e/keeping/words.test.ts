import { describe, expect, inject, it } from 'vitest'
import { plain } from '../../../src/archive/text/plain.ts'
import { first, item, listed, path, shown, to } from '../../support/keeping.ts'
import { visitSite } from '../../support/visit.ts'

const { open } = visitSite(inject('site'))

describe('own words', () => {
  const [word] = plain(first.title).match(/\p{L}{6,}/u) ?? ['language']
  const has = ({ title, abstract }: { title: string; abstract: string }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])`, 'iu').test(
      `${plain(title)}\n${plain(abstract)}`,
    )

  it('hide papers in every list, openly, until they are forgotten', async () => {
    const page = await open(path)
    const all = await shown(page)
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByLabel('Hide papers with').fill(word)
    await page.keyboard.press('Enter')
    const told = page.locator('[data-told]')
    await told.getByText(`${listed.filter(has).length} hidden by your words`).waitFor()
    expect(await shown(page)).toBe(all - listed.filter(has).length)
    await to(page, '/')
    await told.getByText('hidden by your words').waitFor()
    expect(await item(page, first.id).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByRole('button', { name: 'Forget them' }).click()
    await item(page, first.id).waitFor()
    expect(await told.textContent()).toBe('')
  })

  it('mark papers with the words they have, or show only these', async () => {
    const page = await open(path)
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByLabel('Mark papers with').fill(`"${word}"`)
    await page.keyboard.press('Enter')
    await item(page, first.id).getByText(`has “${word}”`).waitFor()
    expect(await page.locator('.has').count()).toBe(listed.filter(has).length)
    await page.getByRole('checkbox', { name: 'Show only papers that are marked' }).check()
    await expect.poll(() => shown(page)).toBe(listed.filter(has).length)
  })
})
