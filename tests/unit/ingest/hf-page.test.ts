import { describe, expect, it, test } from 'vitest'
import { hfPage } from '../../../scripts/ingest/formats/hf-page.ts'
import { Refusal } from '../../../scripts/ingest/formats/reader.ts'
import { outcome, readingCases, readOrRefuse } from '../../support/readings.ts'

const cases = readingCases('hf-page')

test.each(cases)('$name', ({ text, expected }) => {
  expect(outcome(hfPage, text)).toEqual(expected)
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
