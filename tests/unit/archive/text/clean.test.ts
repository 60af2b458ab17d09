import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, cleanLine } from '../../../../src/archive/text/clean.ts'
import { hasData, jsonLines } from '../../../support/data.ts'
import { hostileStrings } from '../../../support/hostile.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.string({
    unit: fc.constantFrom('a', 'B', '.', '-', ' ', '\n', '\r', '\t', '\u0301', '\u0344', '\ud83d', '\0'),
  }),
)

describe('an abstract is cleaned', () => {
  it.each([
    ['hard wraps become spaces', 'one\ntwo\r\nthree\rfour', 'one two three four'],
    ['a blank line separates paragraphs', 'One.\n\nTwo.\n \n\nThree.', 'One.\n\nTwo.\n\nThree.'],
    [
      'an indent after a sentence begins a paragraph',
      'One\nline.\n  Two.\n  Three?\n  Four',
      'One line.\n\nTwo.\n\nThree?\n\nFour',
    ],
    [
      'an indent after a URL begins a paragraph',
      'See https://a.example/b\n  Code: x',
      'See https://a.example/b\n\nCode: x',
    ],
    ['an indent in the middle of a sentence does not', 'one\n   two (SFT)\n  have', 'one two (SFT) have'],
    ['a tab is an indent', 'One.\n\tTwo', 'One.\n\nTwo'],
    ['a single space is no indent', 'tests.\n is designed', 'tests. is designed'],
    [
      'a word divided at its hyphen is joined',
      'state-of-\nthe-art pre-\n  trained',
      'state-of-the-art pre-trained',
    ],
    [
      'a suspended hyphen keeps its space',
      'pre-\nand post-training, low-\nor high, --\nas',
      'pre- and post-training, low- or high, -- as',
    ],
    ['white space of every kind collapses', ' a\u00a0b\u3000c\u2009\td  ', 'a b c d'],
    ['Unicode line separators are line ends', 'a\u2028b\x85c\u2029d', 'a b c\n\nd'],
    ['letters are composed', 'e\u0301 \u212b', 'é Å'],
    [
      'joiners and directions stay',
      'می\u200cخواهم \u202eabc\u202c 👩\u200d🔬',
      'می\u200cخواهم \u202eabc\u202c 👩\u200d🔬',
    ],
    ['invisible break hints go', 'soft\u00adhyphen zero\u200bwidth \ufeffmark', 'softhyphen zerowidth mark'],
    ['a flag keeps its tags', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
  ])('%s', (_, raw, text) => expect(clean(raw)).toEqual({ text, removed: 0 }))

  it.each([
    ['control characters', 'a\0b\x1bc\x7fd\x9fe', 'abcde', 4],
    ['form feeds, which separate words', 'a\fb', 'a b', 1],
    ['lone surrogates', 'a\ud800b\udc00', 'ab', 2],
    ['noncharacters', 'a\ufffeb\u{1ffff}c\ufdd0', 'abc', 3],
    ['hidden tags', 'a\u{e0041}\u{e0042}', 'a', 2],
    ['marks beyond thirty', `a${'\u0323'.repeat(40)}`, `ạ${'\u0323'.repeat(29)}`, 10],
  ])('%s are removed and counted', (_, raw, text, removed) => expect(clean(raw)).toEqual({ text, removed }))
})

it.each([
  ['A Title\n  in two lines.\n  And three', 'A Title in two lines. And three'],
  ['  Pre-\ntraining \n\n x ', 'Pre-training x'],
])('a title is one line: %j', (raw, text) => expect(cleanLine(raw).text).toBe(text))

describe('whatever comes in', () => {
  const isClean = (text: string) => {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[[\p{Cc}--\n]\p{Surrogate}\p{Noncharacter_Code_Point}]/v)
    expect(text.split('\n\n').join(' ')).toBe(text.split(/\s+/).filter(Boolean).join(' '))
  }
  it('a clean text is clean and stays what it is', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { text } = clean(raw)
        isClean(text)
        expect(clean(text)).toEqual({ text, removed: 0 })
        const line = cleanLine(raw).text
        expect(line).not.toContain('\n')
        expect(cleanLine(line)).toEqual({ text: line, removed: 0 })
      }),
      { numRuns: 2000 },
    )
  })
  it.skipIf(!hasData)('so does every hostile string', () => {
    for (const raw of hostileStrings()) isClean(clean(raw).text)
  })
  it.skipIf(!hasData)('real abstracts keep their words and their 274 paragraph breaks', () => {
    const abstracts = jsonLines<{ abstract: string }>('hf-truth.jsonl.gz').map(({ abstract }) => abstract)
    const cleaned = abstracts.map((abstract) => clean(abstract).text)
    const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
    expect(cleaned.map(letters)).toEqual(abstracts.map(letters))
    expect(cleaned.join(' ').split('\n\n').length - 1).toBe(274)
  })
})
