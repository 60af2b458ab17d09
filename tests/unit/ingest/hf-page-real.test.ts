import { describe, expect, it } from 'vitest'
import { writtenDate } from '../../../scripts/ingest/formats/hf-page/date.ts'
import { hfPage } from '../../../scripts/ingest/formats/hf-page.ts'
import { hasData, tarTexts } from '../../support/data.ts'
import { hfPages, judge, seedPages, untouched } from '../../support/hf-pages.ts'
import { cut, mutate } from '../../support/mutate.ts'
import { seeded, varyPage } from '../../support/vary-page.ts'

describe.skipIf(!hasData)('real pages', () => {
  const { days, searches, paragraphs } = hasData ? hfPages() : { days: [], searches: [], paragraphs: [] }

  it('gives every title and abstract of every day as it is, and the date', () => {
    for (const { text, papers, date } of days) {
      const reading = hfPage.read(text)
      expect(judge(reading, papers)).toMatchObject({ right: papers.length, wrong: 0 })
      expect(reading.quarantined).toEqual([])
      expect(reading.date).toMatchObject(writtenDate(date)!)
    }
  })

  it('gives every title of the topic searches', () => {
    for (const { text, papers } of searches)
      expect(judge(hfPage.read(text), papers)).toMatchObject({ right: papers.length, wrong: 0 })
  })

  it('gives the same with every variant put in', () => {
    const random = seeded(7)
    for (const { text, papers, date } of [...days.filter((_, at) => at % 6 === 0), ...searches]) {
      const reading = hfPage.read(varyPage(text, random))
      expect(judge(reading, papers)).toMatchObject({
        right: new Set(papers.map(({ title }) => title)).size,
        wrong: 0,
      })
      expect(reading.date).toMatchObject(writtenDate(date)!)
    }
  })

  it('gives 97 of 100 papers whose abstracts have paragraphs, and none wrong', () => {
    const random = seeded(8)
    for (const text of [(page: string) => page, (page: string) => varyPage(page, random)]) {
      const verdicts = paragraphs.map((page) => judge(hfPage.read(text(page.text)), page.papers))
      const sum = (key: 'papers' | 'right' | 'wrong') =>
        verdicts.reduce((total, verdict) => total + verdict[key], 0)
      expect(sum('wrong')).toBe(0)
      expect(sum('right') / sum('papers')).toBeGreaterThanOrEqual(0.97)
    }
  })

  it('keeps 99 of 100 papers that a cut or a change did not touch', () => {
    const random = seeded(9)
    const sum = { papers: 0, kept: 0 }
    for (const page of seedPages()) {
      const { listings } = hfPage.read(page)
      for (const change of [...Array(10).fill(cut), ...Array(25).fill(mutate)] as (typeof mutate)[]) {
        const { papers, kept } = untouched(page, listings, change(page, random), hfPage)
        sum.papers += papers
        sum.kept += kept
      }
    }
    expect(sum.kept / sum.papers).toBeGreaterThanOrEqual(0.99)
  })

  it('loses no title that a change did not touch: it is listed or quarantined', () => {
    const random = seeded(10)
    for (const page of seedPages()) {
      const titles = hfPage.read(page).listings.map(({ title }) => title)
      for (let done = 0; done < 25; done += 1) {
        const { text } = mutate(page, random)
        const { listings, quarantined } = hfPage.read(text)
        const seen = [...listings.map(({ title }) => title), ...quarantined.map(({ raw }) => raw)].join('\n')
        const lost = titles.filter((title) => text.includes(`\n\n${title}\n\n`) && !seen.includes(title))
        expect(lost).toEqual([])
      }
    }
  })

  it('detects no day of the API', () => {
    for (const [, text] of tarTexts('hf-api.tar.gz')) expect(hfPage.detects(text)).toBe(false)
  })
})
