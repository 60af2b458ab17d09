import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { markdown } from '../../../scripts/ingest/formats/markdown.ts'
import { Refusal } from '../../../scripts/ingest/formats/reader.ts'
import { repeated, signs } from '../../support/hostile-units.ts'
import { readingCases, readOrRefuse } from '../../support/readings.ts'
import { abstract, digest, entry } from './markdown-digest.ts'

describe('size', () => {
  test.each([
    ['characters', 'word '.repeat(1_600_001)],
    ['lines', 'a\n'.repeat(50_002)],
    ['marks', '*'.repeat(250_001)],
  ])('refuses a text of too many %s', (_, text) => {
    expect(readOrRefuse(markdown, text)).toMatchObject({ code: 'file-too-large' })
  })

  const parts = [
    '![',
    '[a](',
    '](',
    '*a ',
    '*a_ ',
    '> ',
    '>',
    '- + ',
    '1. ',
    '`a``',
    '&#',
    'a**b',
    '[a]',
    '[[a]]',
    '**a *b ',
    '===\n',
    '> a\n',
    '$a',
    '\\(a_b',
    '~~~\n',
    '|-|',
    "\\'e",
    'A, ',
    '**a:** ',
    '\u00a0',
    ' ',
  ]
  test.each([...signs, ...parts])(
    '15,000 characters of %j as an abstract leave the papers beside it whole',
    (part) => {
      const text = digest(
        entry('First', abstract, 1),
        entry('Odd', repeated(part, 15_000), 2),
        entry('Last', abstract, 3),
      )
      const reading = readOrRefuse(markdown, text)
      if (reading instanceof Refusal) throw reading
      const titles = reading.listings.map(({ title }) => title)
      expect(titles).toContain('First')
      expect(titles.includes('Last') || part === '~~~\n').toBe(true)
    },
  )
})

describe('damage', () => {
  const whole = readingCases('markdown').map(({ text }) => text)

  it('is never a crash', () => {
    const signs = fc.constantFrom(
      '',
      '#',
      '*',
      '[',
      ']',
      '(',
      ')',
      '`',
      '```',
      '<',
      '\\',
      '$',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '---\n',
      ':',
      '\0',
      '\uFFFD',
      '\t',
    )
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(8), signs, (text, offset, length, sign) => {
        const at = offset % text.length
        readOrRefuse(markdown, text.slice(0, at) + sign + text.slice(at + length))
        readOrRefuse(markdown, text.slice(0, at))
      }),
      { numRuns: 200 },
    )
  })

  it('touches no paper but the one that it is in', () => {
    const texts = ['Kites fly.', 'String is long.', 'Wind blows.']
    const text = digest(...texts.map((own, at) => entry(`Title ${at}`, `by Ada Lovelace\n\n${own}`, at)))
    const [from, to] = [text.indexOf('Title 1'), text.indexOf('## [Title 2')]
    for (let at = from; at < to - 1; at++) {
      for (const sign of ['', '*', '[', '`', '$', '\\', '|', '\n']) {
        const { listings } = markdown.read(text.slice(0, at) + sign + text.slice(at + 1))
        expect(listings).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ title: 'Title 0', abstract: texts[0] }),
            expect.objectContaining({ title: 'Title 2', abstract: texts[2] }),
          ]),
        )
      }
    }
  })
})
