import { describe, expect, it, test } from 'vitest'
import { writtenDate } from '../../../scripts/ingest/formats/hf-page/date.ts'
import { furnitureOf } from '../../../scripts/ingest/formats/hf-page/furniture.ts'
import { titleOdds } from '../../../scripts/ingest/formats/hf-page/prose.ts'
import { hfPage } from '../../../scripts/ingest/formats/hf-page.ts'
import { Refusal } from '../../../scripts/ingest/formats/reader.ts'
import { hasData, tarTexts } from '../../support/data.ts'
import { hfPages, judge, seedPages, untouched } from '../../support/hf-pages.ts'
import { cut, mutate } from '../../support/mutate.ts'
import { outcome, readingCases, readOrRefuse } from '../../support/readings.ts'
import { seeded, varyPage } from '../../support/vary-page.ts'

const cases = readingCases('hf-page')

test.each(cases)('$name', ({ text, expected }) => {
  expect(outcome(hfPage, text)).toEqual(expected)
})

describe('a date alone in a line', () => {
  test.each([
    ['Aug 14', { month: 8, day: 14 }],
    ['August 14', { month: 8, day: 14 }],
    ['Aug 14, 2025', { year: 2025, month: 8, day: 14 }],
    ['August 14 2025', { year: 2025, month: 8, day: 14 }],
    ['Thu, Aug 14, 2025', { year: 2025, month: 8, day: 14 }],
    ['14 August 2025', { year: 2025, month: 8, day: 14 }],
    ['Sept. 4th', { month: 9, day: 4 }],
    ['2025-08-14', { year: 2025, month: 8, day: 14 }],
    ['Feb 29', { month: 2, day: 29 }],
    ['Feb 29, 2025', undefined],
    ['Feb 30', undefined],
    ['2025-13-01', undefined],
    ['Aug', undefined],
    ['August 14 in Review', undefined],
    ['May 4 Be With You', undefined],
  ])('%s', (line, date) => {
    expect(writtenDate(line)).toEqual(date)
  })
})

describe('furniture of a page', () => {
  test.each([
    [
      'name',
      [
        'byAK',
        'by AK',
        'by AK and the research community',
        'By @_akhaliq',
        'Daily Papers',
        '🤗 Daily Papers',
      ],
    ],
    [
      'head',
      [
        'new',
        'Subscribe',
        'Get trending papers in your email inbox!',
        'Daily Weekly Monthly',
        'Daily | Weekly | Monthly',
        'DailyWeeklyMonthly',
        'Weekly',
      ],
    ],
    ['date', ['Aug 14', 'Aug 12, 2025', '2025-08-12', 'Daily Papers · Aug 14', 'Wed, Aug 13 →']],
    ['submitter', ['Submitted by', 'Submitted by:']],
    ['authors', ['5 authors', '· 5 authors', '1 author', '+3 authors']],
    [
      'other',
      [
        '12',
        '▲ 12',
        '1,234',
        '1.2k',
        '+8',
        'Upvote',
        'Upvote 12',
        '12 upvotes',
        '❤️ 12',
        '3 comments',
        '💬 3',
        'Comments: 3',
      ],
    ],
    [
      'other',
      [
        '12 upvotes · 3 comments',
        'NVIDIA · 5 authors',
        'NVIDIA 5 authors',
        'Some Lab · 5 authors · Aug 12',
        '#2 Paper of the day',
      ],
    ],
    [
      'other',
      [
        'Published on Aug 12',
        'Published: 2025-08-12',
        'Submitted by someone',
        '2 days ago',
        'Updated 2 days ago',
        'Organization: Some Lab',
      ],
    ],
    [
      'other',
      [
        'Company',
        'TOS',
        'Privacy',
        'Previous Next',
        '© 2025 Hugging Face, Inc.',
        'Company TOS Privacy About Jobs',
        'Models Datasets Spaces Pricing Docs',
      ],
    ],
    [
      undefined,
      [
        'Kelp 2',
        'DINOv3',
        'Glass | 2024',
        'Copyright Protection for Moss',
        'privacy.',
        '12 authors walk into a bar',
        'Daily Papers Considered Harmful',
        'NVIDIA',
      ],
    ],
  ] as const)('%s', (kind, lines) => {
    for (const line of lines) expect([line, furnitureOf(line)]).toEqual([line, kind])
  })
})

describe('the form of a text tells', () => {
  test.each([
    'TideNet: Forecasting Harbour Currents from Sparse Buoys',
    'Is Moss All You Need?',
    'Learning to rest: scheduling ferries under hard rules',
    '基于稀疏浮标的港口海流预测',
  ])('a title: %s', (text) => {
    expect(titleOdds(text)).toBeGreaterThan(2)
  })
  test.each([
    'We release the code.',
    'Code: https://example.org/code',
    'The code, the plugin and the data are available.',
    'Furthermore, it lowers the error by 31%.',
    '纹理识别通常被认为是一个已经解决的问题，然而现有模型仍会混淆苔藓的种类。我们公开了全部数据和代码，最好的模型只有百分之四十一的正确率。',
  ])('a paragraph: %s', (text) => {
    expect(titleOdds(text)).toBeLessThan(-2)
  })
})

describe('detection looks at the content', () => {
  const pages = cases.filter(({ name }) => name !== 'nothing')
  it.each(pages)('a page: $name', ({ text }) => {
    expect(hfPage.detects(text)).toBe(true)
  })
  test.each([
    ['nothing', ''],
    ['JSON', '[{"paper": {"title": "Daily Papers"}}]'],
    ['an object', '{ "date": "2025-08-14" }'],
    ['Python', "['a', 'b']"],
    ['XML', '<?xml version="1.0"?>\n<feed/>'],
    ['frontmatter', '---\ndate: 2025-08-14\n---\n\nDaily Papers\n'],
    ['a heading', '# Daily Papers\n\nAug 14\n\n## [A](https://example.org)\n\nText.'],
    ['headings below', `Daily Papers\n\nby AK\n\n${'## [A](https://example.org)\n\nText.\n\n'.repeat(3)}`],
    ['a list of links', `- [A](https://example.org)\n\n${'Some words. '.repeat(20)}`],
    ['records', `Title: A\nPDF: https://example.org\nSummary: ${'Some words. '.repeat(20)}`],
    ['a letter', 'Dear all,\n\nsee you on Monday.\n\nAda'],
  ])('no page: %s', (_, text) => {
    expect(hfPage.detects(text)).toBe(false)
  })
})

describe('hostile pages are read to the end', () => {
  const page = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `Paper ${at}: A Title of Some Words\n\n${'We say a thing. '.repeat(20)}`,
    )
  it('2,000 papers', () => {
    expect(hfPage.read(page(2000).join('\n\n')).listings).toHaveLength(2000)
  })
  test.each([
    ['one line', 'a'.repeat(10_000_000)],
    ['one line of words', 'ab cd. '.repeat(500_000)],
    ['one line of spaces', ' '.repeat(3_000_000)],
    ['blank lines', '\n'.repeat(1_000_000)],
    ['numbers', '1\n'.repeat(100_000)],
    ['titles alone', 'A Title of a Paper\n\n'.repeat(5_000)],
    ['names alone', 'NVIDIA\n\n'.repeat(5_000)],
    ['short sentences', 'We say it.\n\n'.repeat(5_000)],
    ['dates alone', 'Aug 14\n'.repeat(30_000)],
    ['brackets', '['.repeat(50_000)],
    ['addresses', 'https://'.repeat(50_000)],
    ['lines of 120 characters', `${'| '.repeat(60)}\n\n`.repeat(5_000)],
    ['half a surrogate pair', '\ud83d'.repeat(50_000)],
  ])('%s', (_, text) => {
    expect(hfPage.detects(text)).toBeTypeOf('boolean')
    expect(readOrRefuse(hfPage, text)).not.toBeInstanceOf(Refusal)
  })
  it('refuses a page of more than two million lines, with a code', () => {
    expect(outcome(hfPage, '1\n'.repeat(2_100_000))).toEqual({
      refused: { code: 'too-many-papers', line: 1, column: 1 },
    })
  })
})

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
