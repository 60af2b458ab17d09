import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../../src/archive/text/clean.ts'
import { fromMarkdown, toMarkdown } from '../../../../src/archive/text/markdown.ts'
import { readMarkdown } from '../../../../src/archive/text/markdown-read.ts'
import { hasData, jsonLines } from '../../../support/data.ts'
import { hostileStrings } from '../../../support/hostile.ts'

/** A body reads back as its text, by our own rules and by those of remark-parse. */
function expectSame(text: string): void {
  const body = toMarkdown(text)
  expect(fromMarkdown(body)).toBe(text)
  expect(readMarkdown(body)).toBe(text)
  expect(fromMarkdown(`\n${body}\n`.replaceAll('\n', '\r\n'))).toBe(text)
}

describe('a text as Markdown', () => {
  it.each([
    'plain words, x_1 and snake_case, [1] and a < b',
    'A* and 3D* at 5 * 3',
    'O(n_i) \\times and \\method',
    'R&D, AT&T, 1) one',
    'about ~10x, and ~20x',
    "`like this' and 2025 was. 3D",
    '-1 is #1 and +2 of #hash',
    '“a” – b…\n\nSecond paragraph.',
  ])('%j needs no escape', (text) => {
    expect(toMarkdown(text)).toBe(text)
    expectSame(text)
  })
  it.each([
    ['50\\% and \\$5', '50\\\\% and \\\\$5'],
    ['*a* and **b**', '\\*a\\* and \\*\\*b\\*\\*'],
    ['_a_ but a_b', '\\_a\\_ but a_b'],
    ["``a'' ``b''", "\\`\\`a'' \\`\\`b''"],
    ['<think> a < b </think>', '\\<think> a < b \\</think>'],
    ['&amp; &#35; & b', '\\&amp; \\&#35; & b'],
    ['[a](b)', '\\[a](b)'],
    ['![a](b)', '!\\[a](b)'],
    ['[a]: b', '\\[a]: b'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1. a\n\n2) b', '1\\. a\n\n2\\) b'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['* * *', '\\* * *'],
    ['```', '\\`\\`\\`'],
    ['~~~ a', '\\~\\~\\~ a'],
    ['Fig.~1 and 8~FPS', 'Fig.\\~1 and 8\\~FPS'],
  ])('%j is %j', (text, body) => {
    expect(toMarkdown(text)).toBe(body)
    expectSame(text)
  })
})

describe('what a person writes by hand', () => {
  it.each([
    ['a *soft* and **hard** `code` word', 'a soft and hard code word'],
    ['wrapped\nlines  \nand a\\\nbreak', 'wrapped lines and a break'],
    ['# Heading\ntext', 'Heading\n\ntext'],
    ['- one\n- two\n\n  more\n\n3. three', '- one\n\n- two\n\nmore\n\n3. three'],
    ['> quoted\n> text', 'quoted text'],
    [
      '[label](https://a.example "Title") <https://b.example>',
      'label (https://a.example Title) https://b.example',
    ],
    ['![alt](c.png) <a@b.example>', 'alt (c.png) a@b.example'],
    ['<b>bold</b> and <br>', '<b>bold</b> and <br>'],
    ['<div>\nblock\n</div>', '<div> block </div>'],
    ['    code\n    block', 'code block'],
    ['[ref][1] and [1]\n\n[1]: https://a.example', '[ref][1] and [1]\n\n[1]: https://a.example'],
    ['R&amp;D &lt; 5', 'R&D < 5'],
    ['a\n\n---\n\nb', 'a\n\nb'],
    ['a  b\n\n\n\nc ', 'a b\n\nc'],
    ['', ''],
  ])('%j reads as %j', (body, text) => expect(fromMarkdown(body)).toBe(text))
})

describe('whatever comes in', () => {
  it('every clean text comes back', () => {
    const sign = fc.constantFrom(
      ...'*_`~[]()<>!#-+=.1\\ a\n&;:|"\'/x{}$^é',
      '\n\n',
      'www.a.b',
      'https://a.b',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => expectSame(clean(signs.join('')).text)),
      { numRuns: 5000 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => expectSame(clean(raw).text)))
  })
  it.skipIf(!hasData)('every hostile string comes back', () => {
    for (const raw of hostileStrings()) expectSame(clean(raw).text)
  })
  it.skipIf(!hasData)('every real abstract comes back, nine in ten without an escape', () => {
    const texts = jsonLines<{ abstract: string }>('hf-truth.jsonl.gz').map(
      ({ abstract }) => clean(abstract).text,
    )
    const bodies = texts.map(toMarkdown)
    expect(bodies.map(fromMarkdown)).toEqual(texts)
    for (const [index, body] of bodies.entries())
      if (body !== texts[index]) expect(readMarkdown(body)).toBe(texts[index])
    expect(bodies.filter((body, index) => body === texts[index]).length / texts.length).toBeGreaterThan(0.9)
  })
})

it.each(['> ', '>', '- ', '1. ', '[', '![', '*a ', '_a ', '<a ', '`a``', '&amp;', '[a](', '    > ', '> - '])(
  'a body of 60,000 characters of %j, which somebody wrote, is read, and read again as the same',
  (unit) => {
    const text = fromMarkdown(unit.repeat(60_000 / unit.length))
    expect(fromMarkdown(toMarkdown(text))).toBe(text)
  },
)
