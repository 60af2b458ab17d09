import { describe, expect, test } from 'vitest'
import type { Block } from '../../../scripts/ingest/formats/hf-page/blocks.ts'
import { writtenDate } from '../../../scripts/ingest/formats/hf-page/date.ts'
import { furnitureOf } from '../../../scripts/ingest/formats/hf-page/furniture.ts'
import { nameSign } from '../../../scripts/ingest/formats/hf-page/names.ts'
import { titleOdds } from '../../../scripts/ingest/formats/hf-page/prose.ts'

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
    ['Feb 29, 2025', { year: 2025, month: 2, day: 29 }],
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

describe('what speaks for a name', () => {
  const block = (text: string, beside: Partial<Block> = {}): Block => ({
    ...{ text, line: 1, column: 1, before: undefined, after: undefined, isTorn: false },
    ...beside,
  })
  test.each([
    [
      'known',
      [
        'NVIDIA',
        'Tsinghua University',
        'Shanghai AI Lab',
        'MIT HAN Lab',
        'Kling Team',
        'Some Company Inc.',
        'akhaliq',
      ],
    ],
    ['short', ['Ada Example', 'LoomWorks', 'Kelp 2', '台灣大學']],
    ['long', ['Harbour Group for the Study of Moss']],
    [
      undefined,
      [
        'Is Moss All You Need?',
        'Kelp: A Model',
        'We release the code.',
        'Group Relative Policy Optimization for Ferries and Other Vessels at Sea',
      ],
    ],
  ] as const)('%s', (sign, texts) => {
    for (const text of texts) expect([text, nameSign(block(text))]).toEqual([text, sign])
  })
  test('the lines beside it', () => {
    expect(nameSign(block('Ada Example', { before: 'submitter' }))).toBe('submitter')
    expect(nameSign(block('LoomWorks', { after: 'authors' }))).toBe('authors')
  })
})
