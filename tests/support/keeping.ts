import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { citationOf } from '../../src/archive/cite/citation.ts'
import { type CitationFormat, citationFile, citationFormats } from '../../src/archive/cite/formats.ts'
import { makeDays } from '../../src/archive/day.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { siteOrigin } from './site-pages.ts'
import { ownArchive, type Visit } from './visit.ts'

/** The project's own archive, and its last two days. */
export const archive = ownArchive()
export const [before, newest] = makeDays(archive).slice(-2) as [Day, Day]

/** Where the newest digest stands. */
export const path = `/digests/${newest.date}/`

/** The papers of the newest digest, in its order. */
export const listed = newest.entries.map(({ paper }) => paper)

const odd = listed.find(({ title }) => plain(title) !== title) ?? listed[4]!

/** Three papers of the newest digest, one of them with more in its title than words, where there is one. */
export const [first, second, third] = [listed[0]!, listed[2]!, odd]

/** The element of a paper. */
export const item = (page: Page, id: string) => page.locator(`[data-paper="${id}"]`)

/** The button of a paper whose name begins so. */
export const button = (page: Page, id: string, name: string) =>
  item(page, id).getByRole('button', { name: new RegExp(`^${name}`) })

/** Press the button of a paper whose name begins so. */
export const press = (page: Page, id: string, name: string) => button(page, id, name).click()

/** Wait until a paper says that it is on the reader's list. */
export const onList = (page: Page, id: string) => button(page, id, '(Saved|Remove):').first().waitFor()

/** What the browser keeps under a name. */
export const stored = (page: Page, name: string) =>
  page.evaluate((key) => localStorage.getItem(`sheaf:${key}`), name)

/** Let the browser keep something under a name. */
export const store = (page: Page, name: string, value: string) =>
  page.evaluate(([key, text]) => localStorage.setItem(`sheaf:${key}`, text!), [name, value])

/** The ids of the papers in a list, in its order. */
export const idsOf = (page: Page, list = '[data-list]') =>
  page
    .locator(`${list} > [data-paper]`)
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper')))

/** How many papers of a page are to be seen. */
export const shown = (page: Page) => page.locator('[data-paper]:visible').count()

/** Go on to another path of the site. */
export const to = (page: Page, next: string) => page.goto(new URL(next, page.url()).href)

/** The line in which the page says what was done. */
export const foot = (page: Page) => page.locator('.news p:visible')

/** A page whose reader has saved three papers, the last of them last. */
export async function withThree(open: Visit['open']): Promise<Page> {
  const page = await open(path)
  for (const { id } of [first, second, third]) {
    await press(page, id, 'Save')
    await onList(page, id)
  }
  await to(page, '/saved/')
  return page
}

/** Press a button that saves a file: its name, where it lies and its text. */
export async function saved(page: Page, name: string) {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const download = await saving
  const at = await download.path()
  return { name: download.suggestedFilename(), at, text: readFileSync(at, 'utf8') }
}

/** The file that cites papers of the site, in a format, BibTeX if unsaid. */
export const cited = (papers: Paper[], format: CitationFormat = citationFormats[0]) =>
  citationFile(
    papers.map((paper) => citationOf(paper, `${siteOrigin}/papers/${paper.id}/`)),
    format,
  )

type Day = ReturnType<typeof makeDays>[number]
