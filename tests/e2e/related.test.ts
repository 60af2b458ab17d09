import { describe, expect, inject, it } from 'vitest'
import { compare } from '../../src/archive/compare.ts'
import { formatLong } from '../../src/archive/date.ts'
import { paperPage } from '../../src/archive/permalinks.ts'
import { relate } from '../../src/archive/related/related.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const { entries, entry } = ownArchive()
const { related } = relate(entries)
/** A paper whose related papers are not newest first by themselves. */
const sample = entries.find(({ paper }) => {
  const dates = related(paper.id).map(({ id }) => entry.get(id)!.added)
  return dates.length === 6 && dates.join() !== dates.toSorted().reverse().join()
})!
const expected = related(sample.paper.id)
const { open } = visitSite(inject('site'))

describe('the related papers of a paper', () => {
  it('stand on its page, nearest first, with date and what they share', async () => {
    const page = await open(paperPage(sample.paper.id))
    const items = page.locator('.related li')
    const ids = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-paper')))
    expect(ids).toEqual(expected.map(({ id }) => id))
    const texts = await items.allTextContents()
    for (const [at, { id, phrases }] of expected.entries()) {
      expect(texts[at]).toContain(formatLong(entry.get(id)!.added))
      for (const phrase of phrases) expect(texts[at]).toContain(phrase)
    }
  })

  it('stand newest first when asked, also for a reader of the page and the keys, and nearest first again', async () => {
    const page = await open(paperPage(sample.paper.id))
    const nearestFirst = expected.map(({ id }) => id)
    const newestFirst = nearestFirst.toSorted((a, b) => compare(entry.get(b)!.added, entry.get(a)!.added))
    const shown = () =>
      page.locator('.related li').evaluateAll((all) => all.map((item) => item.getAttribute('data-paper')))
    await page.getByLabel('Newest first').check()
    expect(await shown()).toEqual(newestFirst)
    const stepped: (string | null)[] = []
    for (let step = 0; step < expected.length; step++) {
      await page.keyboard.press('j')
      stepped.push(await page.locator('.related li:has(:focus)').getAttribute('data-paper'))
    }
    expect(stepped).toEqual(newestFirst)
    await page.getByLabel('Newest first').uncheck()
    expect(await shown()).toEqual(nearestFirst)
  })

  it('stand newest first when asked, without a script, also for the keyboard', async () => {
    const page = await open(paperPage(sample.paper.id), { javaScriptEnabled: false })
    await page.getByLabel('Newest first').check()
    const dates: (string | undefined)[] = []
    for (let step = 0; step < expected.length; step++) {
      await page.keyboard.press('Tab')
      const id = await page.locator('.related li:has(:focus)').getAttribute('data-paper')
      dates.push(entry.get(id ?? '')?.added)
    }
    expect(dates).toEqual(
      expected
        .map(({ id }) => entry.get(id)!.added)
        .toSorted()
        .reverse(),
    )
  })
})
