import type { Page } from 'playwright-core'
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
  store,
  stored,
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

  it('show in every tab what was last written, while one is in the field', async () => {
    const { page, other } = await withNoteInTwoTabs()
    await noteOn(other).fill('new')
    await noteOn(other).blur()
    await expect.poll(() => noteOn(page).inputValue()).toBe('new')
    expect(await noteOn(page).evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('lose no note to a tab in which it was not edited', async () => {
    const { page, other } = await withNoteInTwoTabs()
    // As a tab that sleeps: it hears nothing of the other.
    await page.evaluate(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true))
    await noteOn(other).fill('new')
    await noteOn(other).blur()
    await page.reload()
    expect(await noteOn(page).inputValue()).toBe('new')
  })

  it('go on under the ids that papers have now, read ones too, and notes with them', async () => {
    const page = await open('/about/', { serviceWorkers: 'block' })
    const list = [
      { id: 'its-old-id', title: 'An old title', note: 'mine' },
      { id: second.id, title: '', note: '' },
      { id: first.id, title: '', note: 'too' },
    ]
    await page.route('**/moved.json', (route) =>
      route.fulfill({ json: { papers: [{ id: 'its-old-id', movedTo: first.id }] } }),
    )
    await store(page, 'saved:/', JSON.stringify({ version: 1, papers: list }))
    await store(page, 'read:/', `its-old-id ${second.id}`)
    await to(page, '/saved/')
    await expect.poll(() => idsOf(page)).toEqual([second.id, first.id])
    expect(await item(page, first.id).getByRole('textbox').inputValue()).toBe('mine\ntoo')
    expect(await stored(page, 'read:/')).toBe(`${first.id} ${second.id}`)
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

  it('are cut where two notes are too long for one, and it is said', async () => {
    const page = await withThree(open)
    await press(page, second.id, 'Add a note')
    await page.keyboard.type('mine')
    await noteOn(page).blur()
    const note = 'x'.repeat(4998)
    await takeIn(page, { papers: [{ id: second.id, note }] })
    await page
      .getByText(`0 new papers, 1 known. Cut at 5,000 characters: the note on ${second.id}.`)
      .waitFor()
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

it('adds a paper of a shared list that has moved once, under the id that it has now', async () => {
  const page = await open('/about/', { serviceWorkers: 'block' })
  await page.route('**/papers/its-old-id/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<meta http-equiv="refresh" content="0;url=/papers/${first.id}/">`,
    }),
  )
  await to(page, `/saved/#list=its-old-id.${second.id}.${first.id}`)
  const shared = page.locator('[data-shared]')
  await shared.getByText('2 papers of this archive').waitFor()
  expect(await idsOf(page, '[data-shared] ol')).toEqual([first.id, second.id])
  await press(page, first.id, 'Save')
  await onList(page, first.id)
  await shared.getByRole('button', { name: 'Add all' }).click()
  await foot(page).getByText('Added 1 paper').waitFor()
  expect((await idsOf(page)).toSorted()).toEqual([first.id, second.id].toSorted())
})

it('takes of a list from another archive what this one has, as it is here, and names the rest', async () => {
  const page = await openAgain(await open('/about/'), '/saved/')
  const theirs = { date: '2001-01-01', facts: { authors: ['Ada Lovelace'] } }
  await takeIn(page, {
    archive: 'https://other.example.org/papers/',
    papers: [
      { ...theirs, id: first.id, title: 'Their title', note: 'theirs' },
      { ...theirs, id: 'nothing-here', title: 'Nothing here' },
    ],
  })
  await page
    .getByText('It comes from other.example.org/papers. 1 new paper, 0 known. Not in this archive')
    .waitFor()
  expect(await page.locator('[data-along-status]').textContent()).toContain('left out: nothing-here.')
  expect(await idsOf(page)).toEqual([first.id])
  expect(await item(page, first.id).locator('[data-title]').textContent()).toBe(plain(first.title))
  expect(await item(page, first.id).locator('.meta a').getAttribute('href')).toBe(path)
  expect(await item(page, first.id).getByRole('textbox').inputValue()).toBe('theirs')
  expect((await saved(page, 'Save the citations')).text).toBe(cited([first]))
})

it('says which papers of a shared list are not in the archive', async () => {
  const page = await openAgain(await open('/about/'), `/saved/#list=${first.id}.nothing-here`)
  await page.locator('[data-shared]').getByText('Not in this archive: nothing-here.').waitFor()
  expect(await idsOf(page, '[data-shared] ol')).toEqual([first.id])
})

/** A page of the same reader whose errors do not count: a browser reports what is not found as one, and it is none. */
async function openAgain(page: Page, where: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(new URL(where, page.url()).href)
  return other
}

const noteOn = (page: Page) => item(page, second.id).getByRole('textbox')

/** The same note in two tabs; in the first, somebody is in its field. */
async function withNoteInTwoTabs() {
  const page = await withThree(open)
  await press(page, second.id, 'Add a note')
  await page.keyboard.type('old')
  await noteOn(page).blur()
  const other = await openAgain(page, '/saved/')
  await page.bringToFront()
  await noteOn(page).focus()
  return { page, other }
}

const takeIn = (page: Page, list: object) =>
  page.locator('[data-import]').setInputFiles({
    name: 'list.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(list)),
  })
