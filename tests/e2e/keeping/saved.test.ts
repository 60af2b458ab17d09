import { describe, expect, inject, it, test } from 'vitest'
import { citationFormats } from '../../../src/archive/cite/formats.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import {
  button,
  cited,
  first,
  foot,
  idsOf,
  item,
  onList,
  path,
  press,
  saved,
  second,
  third,
  to,
  withThree,
} from '../../support/keeping.ts'
import { visitSite } from '../../support/visit.ts'

const { open } = visitSite(inject('site'))

describe('saved papers', () => {
  it('are saved by button, by key and on their page, and stand on their list, last saved first', async () => {
    const page = await open(path)
    await press(page, first.id, 'Save')
    await onList(page, first.id)
    await item(page, second.id).locator('a[data-title]').focus()
    await page.keyboard.press('s')
    await onList(page, second.id)
    await to(page, `/papers/${third.id}/`)
    await page.keyboard.press('s')
    await onList(page, third.id)
    await page.click('header a:text("Saved")')
    await page.locator('[data-list] > li').nth(2).waitFor()
    expect(await idsOf(page)).toEqual([third.id, second.id, first.id])
    expect(await item(page, third.id).locator('[data-title]').textContent()).toBe(plain(third.title))
    await page.getByLabel('Order').selectOption('Newest paper')
    expect(new Set(await idsOf(page))).toEqual(new Set([first.id, second.id, third.id]))
  })

  it('keep a note that is written', async () => {
    const page = await withThree(open)
    await press(page, second.id, 'Add a note')
    await page.keyboard.type('Read <b>this</b> again')
    await page.reload()
    expect(await item(page, second.id).getByRole('textbox').inputValue()).toBe('Read <b>this</b> again')
  })

  it('are removed, and come back by Undo to their place, with their note', async () => {
    const page = await withThree(open)
    await press(page, second.id, 'Add a note')
    await page.keyboard.type('mine')
    await item(page, second.id).getByRole('textbox').blur()
    await press(page, second.id, 'Remove')
    expect(await idsOf(page)).toEqual([third.id, first.id])
    expect(await page.evaluate(() => document.activeElement?.closest('[data-paper]') !== null)).toBe(true)
    await foot(page).getByRole('button', { name: 'Undo' }).click()
    expect(await idsOf(page)).toEqual([third.id, second.id, first.id])
    expect(await item(page, second.id).getByRole('textbox').inputValue()).toBe('mine')
  })

  it('are the same in every tab', async () => {
    const page = await open('/saved/')
    const other = await page.context().newPage()
    await other.goto(new URL(path, page.url()).href)
    await press(other, first.id, 'Save')
    await page.locator(`[data-list] > [data-paper="${first.id}"]`).waitFor()
    await press(page, first.id, 'Remove')
    await button(other, first.id, 'Save:').waitFor()
  })

  test.each(citationFormats)('are cited together as $label', async (format) => {
    const page = await withThree(open)
    await page.getByLabel('Format of the citations').selectOption(format.label)
    const file = await saved(page, 'Save the citations')
    expect(file.name).toBe(`saved-papers.${format.ending}`)
    expect(file.text).toBe(cited([third, second, first], format))
  })

  it('go to another browser as a file, and are not doubled there', async () => {
    const page = await withThree(open)
    const { at: file } = await saved(page, 'Save the list as a file')
    const other = await open('/saved/')
    const status = other.locator('[data-along-status]')
    await other.locator('[data-import]').setInputFiles(file)
    await status.getByText('3 new papers, 0 known').waitFor()
    expect(await idsOf(other)).toEqual([third.id, second.id, first.id])
    await other.locator('[data-import]').setInputFiles(file)
    await status.getByText('0 new papers, 3 known').waitFor()
    await other.locator('[data-import]').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('@misc{a}'),
    })
    await status.getByText('notes.json: It is not JSON').waitFor()
    expect(await idsOf(other)).toHaveLength(3)
  })

  it('are shared by a link that shows them, says what is unknown, and offers to add them', async () => {
    const page = await withThree(open)
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.locator('[data-link]:visible').waitFor()
    const link = new URL(await page.locator('[data-link]').inputValue())
    const other = await open(`/saved/${link.hash}`)
    const shared = other.locator('[data-shared]')
    await shared.getByText('3 papers of this archive').waitFor()
    expect(await idsOf(other, '[data-shared] ol')).toEqual([third.id, second.id, first.id])
    await shared.getByRole('button', { name: 'Add all' }).click()
    expect(await idsOf(other)).toEqual([third.id, second.id, first.id])
    expect(new URL(other.url()).hash).toBe('')
  })
})

it('says which papers of a shared list are not in the archive', async () => {
  const opened = await open('/about/')
  // A browser reports what is not found as an error of the page, and it is none.
  const page = await opened.context().newPage()
  await page.goto(new URL(`/saved/#list=${first.id}.nothing-here`, opened.url()).href)
  await page.locator('[data-shared]').getByText('Not in this archive: nothing-here.').waitFor()
  expect(await idsOf(page, '[data-shared] ol')).toEqual([first.id])
})
