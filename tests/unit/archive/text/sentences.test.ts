import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../../src/archive/text/clean.ts'
import { opening } from '../../../../src/archive/text/sentences.ts'
import { hasData, jsonLines } from '../../../support/data.ts'

/** Words of so many characters, less at most five. */
const filler = (length: number) => `A${' word'.repeat(Math.floor((length - 1) / 5))}`
const tail = ` ${filler(300)}.`

/** The opening of a text that holds enough words, then the part in question, then more. */
const openingOf = (part: string) => opening(`${filler(150)} ${part}${tail}`).opening

describe('an opening', () => {
  it.each([
    ['one sentence', `${filler(180)}. Then`, `${filler(180)}.`],
    ['two short sentences', `${filler(90)}. ${filler(90)}! Then`, `${filler(90)}. ${filler(90)}!`],
    ['the sentence before one that is too long', `${filler(100)}. ${filler(400)}. Then`, `${filler(100)}.`],
    ['a long first sentence', `${filler(400)}. Then`, `${filler(400)}.`],
    ['at most the first paragraph', `${filler(40)}.\n\n${filler(90)}. Then`, `${filler(40)}.`],
    ['the whole of a short text', 'One. Two.', 'One. Two.'],
    ['words of a sentence without end', `${filler(900)}`, filler(320)],
  ])('is %s', (_, text, start) => {
    expect(opening(text.includes('Then') ? text + tail : text).opening).toBe(start)
  })
  it.each([
    'as e.g. Others do. Then',
    'of Smith et al. Others follow. Then',
    'in Fig. 3. Then',
    'A vs. Bart. Then',
    'for J. Smith. Then',
    'worth 3.5 B. In all $x = 1. Y$. Then',
    'at https://a.example/b. Then',
    'see \\emph{a. B} there. Then',
    'is "quoted." Then',
    'by mobile. apps. Then',
    'of: 1. Speed. Then',
  ])('does not end early in %j', (part) => {
    expect(openingOf(part)).toBe(`${filler(150)} ${part.slice(0, part.lastIndexOf(' Then'))}`)
  })
  it('ends at the full stop of Chinese and Japanese', () => {
    const text = `${'字'.repeat(160)}。${'字'.repeat(200)}。`
    expect(opening(text)).toEqual({ opening: `${'字'.repeat(160)}。`, rest: `${'字'.repeat(200)}。` })
  })
})

describe('opening and rest are the text', () => {
  const expectWhole = (text: string) => {
    const { opening: start, rest } = opening(text)
    expect([`${start}${rest}`, `${start} ${rest}`, `${start}\n\n${rest}`]).toContain(text)
    expect(start === '').toBe(text === '')
  }
  it('for any text', () => {
    const piece = fc.constantFrom(
      'a',
      '. ',
      '? B',
      ' ',
      'word ',
      '$',
      '{',
      '}',
      '\n\n',
      'https://a.b',
      'e.g. ',
      'x'.repeat(90),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => expectWhole(clean(pieces.join('')).text)),
    )
  })
  it.skipIf(!hasData)('for every real abstract, 99 in 100 openings ending with a sentence', () => {
    const texts = jsonLines<{ abstract: string }>('hf-truth.jsonl.gz').map(
      ({ abstract }) => clean(abstract).text,
    )
    texts.forEach(expectWhole)
    const whole = texts.filter((text) => /[.?!][)\]"'”’*]*$/.test(opening(text).opening))
    expect(whole.length / texts.length).toBeGreaterThan(0.99)
  })
})
