import { describe, expect, test } from 'vitest'
import { dateInName, disagreement, nameDigest } from '../../../scripts/ingest/digest-name.ts'

const found = (month: number, day: number, year?: number) => ({
  line: 7,
  column: 3,
  month,
  day,
  ...(year && { year }),
})

describe('the date of a digest', () => {
  test.each([
    ['--date before everything', '2025-01-01', found(2, 2, 2024), { date: '2025-03-03' }, '2025-03-03'],
    ['a date in the document that has a year', '2025-01-01', found(2, 2, 2024), { year: 2023 }, '2024-02-02'],
    ['month and day in the year of --year', '2025-01-01', found(2, 2), { year: 2023 }, '2023-02-02'],
    ['month and day in the year of the name', '2025-01-01', found(2, 2), {}, '2025-02-02'],
    ['the date in the name', 'papers_2025-01-01', undefined, { year: 2023 }, '2025-01-01'],
    ['a leap day', 'x', found(2, 29), { year: 2024 }, '2024-02-29'],
  ])('is %s', (_, stem, document, wishes, date) => {
    expect(nameDigest(stem, document, wishes).date).toBe(date)
  })

  test.each([
    ['no date at all', 'papers', undefined, {}, 'date-unknown', '--date', 1],
    ['a year and no day', 'papers', undefined, { year: 2025 }, 'date-unknown', '--date', 1],
    ['a day without a year', 'papers', found(8, 14), {}, 'date-unknown', '--year', 7],
    ['two dates in the name', 'from 2025-01-01 to 2025-01-05', undefined, {}, 'date-unknown', '--date', 1],
    [
      'a day that the year does not have',
      'x',
      found(2, 29),
      { year: 2025 },
      'date-invalid',
      '29 February',
      7,
    ],
    ['a day that no year has', 'x', found(13, 1, 2025), {}, 'date-invalid', 'month 13', 7],
  ])('is refused for %s', (_, stem, document, wishes, code, words, line) => {
    const place = expect.objectContaining({ line })
    expect(() => nameDigest(stem, document, wishes)).toThrow(expect.objectContaining({ code, place }))
    expect(() => nameDigest(stem, document, wishes)).toThrow(words)
  })
})

describe('the name of a digest', () => {
  test.each([
    ['2025-08-14', {}, '2025-08-14'],
    ['2025-08-14-code', {}, '2025-08-14-code'],
    ['2025-08-14_Code Generation', {}, '2025-08-14-code-generation'],
    ['2025-08-14-Évaluation', {}, '2025-08-14-evaluation'],
    ['2025-08-14--', {}, '2025-08-14'],
    ['2025-08-14-code', { name: 'agents' }, '2025-08-14-agents'],
    ['2025-08-14', { name: 'Tool Use' }, '2025-08-14-tool-use'],
    ['hf-2025-08-14', {}, '2025-08-14'],
    ['2025-08-14-code', { date: '2025-03-12' }, '2025-03-12-code'],
    ['2025-08-14-2025-08-15', {}, '2025-08-14-2025-08-15'],
  ])('of %s with %j is %s', (stem, wishes, id) => {
    expect(nameDigest(stem, undefined, wishes).id).toBe(id)
  })

  test.each([
    ['2025-08-14', { name: '論文' }],
    ['2025-08-14-論文', {}],
    ['2025-08-14', { name: 'x'.repeat(70) }],
  ])('of %s with %j is refused', (stem, wishes) => {
    expect(() => nameDigest(stem, undefined, wishes)).toThrow(
      expect.objectContaining({ code: 'name-invalid' }),
    )
  })
})

test.each([
  ['2025-08-14', '2025-08-14'],
  ['12025-08-14', undefined],
  ['2025-08-141', undefined],
  ['2025-02-30', undefined],
  ['a 2025-08-14 b 2025-08-14', '2025-08-14'],
  ['20250814', undefined],
  ['', undefined],
])('the name %j holds the date %j', (stem, date) => {
  expect(dateInName(stem)).toBe(date)
})

test.each([
  ['2025-08-14', 'x', undefined, undefined],
  ['2025-08-14', '2025-08-14', found(8, 14), undefined],
  ['2025-08-14', '2025-08-14', found(8, 14, 2025), undefined],
  [
    '2025-08-14',
    '2025-08-15',
    undefined,
    "The file's name says 2025-08-15; the digest's date is 2025-08-14.",
  ],
  ['2025-08-14', 'x', found(3, 12), "The document says 12 March; the digest's date is 2025-08-14."],
  [
    '2025-08-14',
    'x',
    found(8, 14, 2024),
    "The document says 14 August 2024; the digest's date is 2025-08-14.",
  ],
])('the date %s, the name %s and the document %j: %j', (date, stem, document, sentence) => {
  expect(disagreement(date, stem, document)).toBe(sentence)
})
