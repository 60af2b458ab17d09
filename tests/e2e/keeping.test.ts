import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it, test } from 'vitest'
import { citationOf } from '../../src/archive/cite/citation.ts'
import { citationFile, citationFormats } from '../../src/archive/cite/formats.ts'
import { makeDays } from '../../src/archive/day.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const archive = ownArchive()
const days = makeDays(archive)
const newest = days.at(-1)!
const before = days.at(-2)!
const path = `/digests/${newest.date}/`
const listed = newest.entries.map(({ paper }) => paper)
/** Three papers, one of them with more in its title than words, where there is one. */
const odd = listed.find(({ title }) => plain(title) !== title) ?? listed[4]!
const [first, second, third] = [listed[0]!, listed[2]!, odd]
const { open } = visitSite(inject('site'))

const item = (page: Page, id: string) => page.locator(`[data-paper="${id}"]`)
const press = (page: Page, id: string, name: string) =>
  item(page, id)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
const onList = (page: Page, id: string) =>
  item(page, id)
    .getByRole('button', { name: /^(Saved|Remove):/ })
    .first()
    .waitFor()
const stored = (page: Page, name: string) =>
  page.evaluate((key) => localStorage.getItem(`sheaf:${key}`), name)
const store = (page: Page, name: string, value: string) =>
  page.evaluate(([key, text]) => localStorage.setItem(`sheaf:${key}`, text!), [name, value])
const idsOf = (page: Page, list = '[data-list]') =>
  page
    .locator(`${list} > [data-paper]`)
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper')))
const to = (page: Page, next: string) => page.goto(new URL(next, page.url()).href)
const foot = (page: Page) => page.locator('.news p:visible')

/** A page whose reader has saved three papers, the last of them last. */
async function withThree(next = '/saved/'): Promise<Page> {
  const page = await open(path)
  for (const { id } of [first, second, third]) {
    await press(page, id, 'Save')
    await onList(page, id)
  }
  await to(page, next)
  return page
}

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
    const page = await withThree()
    await press(page, second.id, 'Add a note')
    await page.keyboard.type('Read <b>this</b> again')
    await page.reload()
    expect(await item(page, second.id).getByRole('textbox').inputValue()).toBe('Read <b>this</b> again')
  })

  it('are removed, and come back by Undo to their place, with their note', async () => {
    const page = await withThree()
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
    await item(other, first.id)
      .getByRole('button', { name: /^Save:/ })
      .waitFor()
  })

  test.each(citationFormats)('are cited together as $label', async (format) => {
    const page = await withThree()
    await page.getByLabel('Format of the citations').selectOption(format.label)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the citations' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe(`saved-papers.${format.ending}`)
    const citations = [third, second, first].map((paper) =>
      citationOf(paper, `https://papers.example.org/papers/${paper.id}/`),
    )
    expect(readFileSync(await file.path(), 'utf8')).toBe(citationFile(citations, format))
  })

  it('go to another browser as a file, and are not doubled there', async () => {
    const page = await withThree()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the list as a file' }).click()
    const file = await (await saving).path()
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
    const page = await withThree()
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

describe('a browser that keeps nothing, or keeps it damaged', () => {
  it('says so where there is no room, and changes nothing', async () => {
    const page = await open(path)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await press(page, first.id, 'Save')
    await foot(page).getByText('no room left').waitFor()
    expect(
      await item(page, first.id)
        .getByRole('button', { name: /^Save:/ })
        .count(),
    ).toBe(1)
  })

  it('says so where storage is denied, and reads as before', async () => {
    const page = await open('/about/')
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    )
    await to(page, '/saved/')
    await page.getByText('lets the site keep nothing').waitFor()
    await to(page, path)
    await press(page, first.id, 'Save')
    await foot(page).getByText('lets this site keep nothing').waitFor()
    expect(await page.locator('[data-paper]:visible').count()).toBeGreaterThan(0)
  })

  test.each(['{', 'null', '[]', '{"papers":7}'])('lays a damaged list aside: %s', async (damaged) => {
    const page = await open('/about/')
    await store(page, 'saved:/', damaged)
    await to(page, '/saved/')
    await page.getByText('cannot be read').first().waitFor()
    await to(page, path)
    await press(page, first.id, 'Save')
    await onList(page, first.id)
    expect(await stored(page, 'saved-damaged:/')).toBe(damaged)
    await to(page, '/saved/')
    expect(await idsOf(page)).toEqual([first.id])
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save it as it is' }).click()
    expect(readFileSync(await (await saving).path(), 'utf8')).toBe(damaged)
    await page.getByRole('button', { name: 'Remove it' }).click()
    expect(await page.locator('[data-damaged]').isVisible()).toBe(false)
  })
})

describe('read papers', () => {
  it('are those that were opened, and can be marked otherwise by button and key', async () => {
    const page = await open(`/papers/${first.id}/`)
    await item(page, first.id)
      .getByRole('button', { name: /^Read:/ })
      .waitFor()
    await to(page, path)
    await press(page, first.id, 'Read:')
    await item(page, first.id)
      .getByRole('button', { name: /^Mark read:/ })
      .waitFor()
    await item(page, second.id).locator('a[data-title]').focus()
    await page.keyboard.press('m')
    await item(page, second.id)
      .getByRole('button', { name: /^Read:/ })
      .waitFor()
  })

  it('can be left out of lists, openly', async () => {
    const page = await open(`/papers/${first.id}/`)
    await to(page, path)
    const all = await page.locator('[data-paper]:visible').count()
    await page.getByRole('button', { name: 'Hide read' }).click()
    await expect.poll(() => page.locator('[data-paper]:visible').count()).toBe(all - 1)
    await to(page, '/')
    expect(await item(page, first.id).isVisible()).toBe(false)
    await page.locator('[data-told]').getByText('1 hidden because you have read them').waitFor()
    await page.locator('[data-told]').getByRole('button', { name: 'Show' }).click()
    expect(await item(page, first.id).isVisible()).toBe(true)
  })
})

describe('new since the last visit', () => {
  const marked = (page: Page) => page.locator('[data-paper] .acts b').count()

  it('is nothing at the first visit', async () => {
    const page = await open('/')
    await to(page, path)
    expect(await marked(page)).toBe(0)
    await expect.poll(() => stored(page, 'visit:/')).toContain(newest.date)
  })

  it('is what entered the archive since, with its number and a way to the first', async () => {
    const page = await open('/about/')
    await expect.poll(() => stored(page, 'visit:/')).toContain(newest.date)
    const hourAgo = Date.now() - 3_600_000
    await store(page, 'visit:/', `${before.date} ${before.date} ${hourAgo}`)
    await to(page, path)
    const fresh = newest.fresh.map(({ paper }) => paper.id)
    const button = page.getByRole('button', { name: `${fresh.length} new to you` })
    await button.click()
    expect(await marked(page)).toBe(fresh.length)
    const focused = await page.evaluate(() =>
      document.activeElement?.closest('[data-paper]')?.getAttribute('data-paper'),
    )
    expect(focused).toBe(fresh[0])
    await to(page, '/')
    await page.getByText(`${fresh.length} new to you`).waitFor()
  })

  it('is over with the visit', async () => {
    const page = await open(path)
    const [since, seen] = ((await stored(page, 'visit:/')) ?? '').split(' ')
    await store(page, 'visit:/', `${since} ${seen} ${Date.now() - 3_600_000}`)
    await page.reload()
    expect(await marked(page)).toBe(0)
  })
})

describe('own words', () => {
  const [word] = plain(first.title).match(/\p{L}{6,}/u) ?? ['language']
  const has = ({ title, abstract }: { title: string; abstract: string }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])`, 'iu').test(
      `${plain(title)}\n${plain(abstract)}`,
    )

  it('hide papers in every list, openly, until they are forgotten', async () => {
    const page = await open(path)
    const all = await page.locator('[data-paper]:visible').count()
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByLabel('Hide papers with').fill(word)
    await page.keyboard.press('Enter')
    const told = page.locator('[data-told]')
    await told.getByText(`${listed.filter(has).length} hidden by your words`).waitFor()
    expect(await page.locator('[data-paper]:visible').count()).toBe(all - listed.filter(has).length)
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
    await expect.poll(() => page.locator('[data-paper]:visible').count()).toBe(listed.filter(has).length)
  })
})

it('cites the chosen results of a search in one file, or all that are shown', async () => {
  const page = await open('/search/?q=language')
  await page.locator('#results [data-paper]').first().waitFor()
  const ids = await idsOf(page, '#results')
  await page.getByRole('button', { name: 'Cite', exact: true }).click()
  await page.getByText(`Cite ${ids.length} results shown here`).waitFor()
  await page.locator('#results .choose input').nth(1).check()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the citations' }).click()
  const paper = archive.entry.get(ids[1]!)!.paper
  const citation = citationOf(paper, `https://papers.example.org/papers/${paper.id}/`)
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(citationFile([citation], citationFormats[0]))
})

it('saves and cites without a network', async () => {
  const page = await open('/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  const isKept = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return keys.flat().some(({ url }) => url.endsWith('.pack?whole'))
    })
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
  await page.context().setOffline(true)
  await to(page, path)
  await press(page, first.id, 'Save')
  await onList(page, first.id)
  await to(page, '/saved/')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the citations' }).click()
  const citation = citationOf(first, `https://papers.example.org/papers/${first.id}/`)
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(citationFile([citation], citationFormats[0]))
})

describe('what this browser keeps', () => {
  it('is listed, removed one by one or at once, and comes back by Undo', async () => {
    const page = await withThree('/saved/')
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.reload()
    const kept = page.locator('[data-kept]')
    await kept.getByText('3 papers').waitFor()
    await kept.getByRole('button', { name: 'Remove: Theme' }).click()
    expect(await stored(page, 'theme')).toBeNull()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await foot(page).getByText('Removed: everything').waitFor()
    expect(await stored(page, 'saved:/')).toBeNull()
    expect(await idsOf(page)).toEqual([])
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    await foot(page).getByRole('button', { name: 'Undo' }).click()
    expect(await idsOf(page)).toHaveLength(3)
  })
})

describe('without JavaScript', () => {
  test.each(['/', path, `/papers/${first.id}/`, '/saved/'])(
    '%s shows no control that would do nothing',
    async (where) => {
      const page = await open(where, { javaScriptEnabled: false })
      const controls = page
        .locator('main :is(button, input, select, textarea):not(.related input)')
        .locator('visible=true')
      expect(await controls.count()).toBe(0)
      if (where === '/saved/') expect(await page.locator('main').textContent()).toContain('needs JavaScript')
    },
  )
})

test.each([
  ['/', 6144],
  [path, 6144],
  [`/topics/${archive.topics[0]!.id}/`, 6144],
  [`/papers/${first.id}/`, 4096],
])('%s loads at most %i bytes of script, compressed', async (where, most) => {
  const page = await open('/about/')
  const scripts = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()))
  await to(page, where)
  await page.waitForLoadState('networkidle')
  const own = [...scripts].filter((url) => !url.endsWith('/sw.js'))
  const files = await Promise.all(own.map(async (url) => (await page.request.get(url)).body()))
  const size = files.reduce((sum, file) => sum + gzipSync(file).length, 0)
  expect(files.length).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(most)
})
