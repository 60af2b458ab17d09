import { describe, expect, inject, it, test } from 'vitest'
import { isoWeek } from '../../../src/archive/date.ts'
import { countTopics, makeDays, periodsOf, weeksWith } from '../../../src/archive/day.ts'
import { monthPage, weekPage } from '../../../src/archive/permalinks.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { termsIn, termsOf } from '../../../src/reading/words.ts'
import {
  archive,
  button,
  first,
  item,
  listed,
  newest,
  onList,
  path,
  press,
  shown,
  store,
  to,
} from '../../support/keeping.ts'
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

  it('do not keep a page without such a list waiting', async () => {
    const page = await open(path)
    await press(page, first.id, 'Save')
    await onList(page, first.id)
    await store(page, 'words', JSON.stringify({ hidden: word }))
    await to(page, '/saved/')
    const list = page.locator('[data-list]')
    expect(await list.evaluate((own) => getComputedStyle(own).animationName)).toBe('none')
    await item(page, first.id).waitFor()
  })
})

describe('own words where titles stand alone', () => {
  const days = makeDays(archive)
  const month = periodsOf(days, 7).at(-1)!
  const week = weeksWith(days).find(({ id }) => id === isoWeek(newest.date))!
  const papers = month.entries.map(({ paper }) => paper)
  /** A word of abstracts that no title has, nor anything that ends as it does. */
  const within = (plain(first.abstract).match(/(?<![\p{L}\p{N}-])\p{Ll}{6,}(?![\p{L}\p{N}-])/gu) ?? []).find(
    (word) => papers.every(({ title }) => !title.toLowerCase().includes(word)),
  )!
  const has = ({ paper }: (typeof month.entries)[number]) =>
    termsOf(plain(paper.abstract), termsIn(within)).length > 0

  test.each([
    [monthPage(month.id), month],
    [weekPage(week.id), week],
  ])('look into the abstracts, too: %s', async (where, { entries }) => {
    const page = await open('/about/')
    await store(page, 'words', JSON.stringify({ hidden: within }))
    await to(page, where)
    const hidden = entries.filter(has).length
    await page.locator('[data-told]').getByText(`${hidden} hidden by your words`).waitFor()
    expect(await item(page, first.id).isVisible()).toBe(false)
    expect(await page.locator('.titles > [data-paper]:visible').count()).toBe(entries.length - hidden)
  })

  it('look into the abstracts of what a search finds', async () => {
    const page = await open('/about/')
    await store(page, 'words', JSON.stringify({ hidden: within }))
    await to(page, `/search/?q=${encodeURIComponent(plain(first.title))}`)
    await item(page, first.id).waitFor({ state: 'attached' })
    await page.locator('[data-told]').getByText('hidden by your words').waitFor()
    expect(await item(page, first.id).isVisible()).toBe(false)
  })

  it('say where the abstracts could not be fetched, and fetch them the next time', async () => {
    const page = await open('/about/', { serviceWorkers: 'block' })
    await store(page, 'words', JSON.stringify({ marked: within }))
    await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await to(page, weekPage(week.id))
    const told = page.locator('[data-told]')
    await told.getByText(/abstracts could not be fetched/).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Hide read' }).click()
    await item(page, first.id).getByText(`has “${within}”`).waitFor()
    expect(await told.textContent()).toBe('')
  })
})

describe('a topic of the day, and what is left out', () => {
  const [{ topic, count }] = countTopics(newest.entries, archive.topic) as [ReturnType<typeof countTopics>[0]]
  const inside = newest.entries.filter(({ topics }) => topics.some((own) => own.topic === topic.id))
  const outside = newest.entries.find((entry) => !inside.includes(entry))!
  const read = [inside[0]!, inside[1]!, outside].map(({ paper }) => paper.id)

  it('count together', async () => {
    const page = await open('/about/')
    await store(page, 'read:/', read.join(' '))
    await to(page, path)
    const [status, told] = [page.locator('[data-filter-status]'), page.locator('[data-told]')]
    await button(page, read[0]!, 'Read:').waitFor()
    await page.getByRole('button', { name: 'Hide read' }).click()
    await told.getByText('3 hidden because you have read them').waitFor()
    await page.locator(`[data-topic-filters] [data-topic="${topic.id}"]`).click()
    await status.getByText(`${count - 2} of ${newest.entries.length} papers`).waitFor()
    await told.getByText('2 hidden because you have read them').waitFor()
    await told.getByRole('button', { name: 'Show' }).click()
    await status.getByText(`${count} of ${newest.entries.length} papers`).waitFor()
  })

  it('are closed one by one: Escape leaves the words and not the topic', async () => {
    const page = await open(`${path}#topic=${topic.id}`)
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByLabel('Hide papers with').press('Escape')
    await page.locator('form.words').waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe(`#topic=${topic.id}`)
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).hash).toBe('')
  })
})
