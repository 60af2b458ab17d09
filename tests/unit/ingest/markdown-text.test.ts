import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { abstract, digest, entry, only } from './markdown-digest.ts'

describe('text', () => {
  const rows: [written: string, text: string][] = [
    ['*one* __two__ ***three***', 'one two three'],
    ['`a_b*c` stays, ``with `ticks` ``', '`a_b*c` stays, ``with `ticks` ``'],
    ['$\\alpha_1^*$ and $\\beta_1^*$', '$\\alpha_1^*$ and $\\beta_1^*$'],
    ['$$x_1*y_2*z$$', '$$x_1*y_2*z$$'],
    ['\\(x_1*y_2\\) but \\(see there\\)', '\\(x_1*y_2\\) but (see there)'],
    ['$5 and $6, $500 and $1 million, \\$7', '$5 and $6, $500 and $1 million, $7'],
    ['<think> and <eos> and a < b', '<think> and <eos> and a < b'],
    ['A* and D*, 3D*, Q*bert and A*', 'A* and D*, 3D*, Q*bert and A*'],
    ['**L**arge **L**anguage', 'Large Language'],
    ['cat_n_01 and snake_case', 'cat_n_01 and snake_case'],
    ['\\[De|Re\\] and [De|Re]', '[De|Re] and [De|Re]'],
    ['&lt;eos&gt; &amp; &#233;', '<eos> & é'],
    ["Fr\\'echet, R\\'enyi, G\\\"odel, don\\'t", "Fr\\'echet, R\\'enyi, G\\\"odel, don't"],
    ['1999\\. A year', '1999. A year'],
    ['\uE000 \uE020 \uFDD0', '\uE000 \uE020 \uFDD0'],
    ['$', '$'],
    ['a \\ b', 'a \\ b'],
  ]
  test.each(rows)('%s is the abstract %s', (written, text) => {
    expect(only(digest(entry('Title', `It says: ${written}.`))).abstract).toBe(`It says: ${text}.`)
  })
  test.each(rows)('%s is the title %s', (written, text) => {
    expect(only(digest(entry(`It says: ${written} indeed`, abstract))).title).toBe(`It says: ${text} indeed`)
    expect(only(`# 2025-08-14\n\n## It says: ${written} indeed\n\n${abstract}`).title).toBe(
      `It says: ${text} indeed`,
    )
  })
  test.each([
    ['one  \ntwo\\\nthree<br>four\nfive', 'one\ntwo\nthree\nfour\nfive'],
    ['> quoted\n> $x_1^*\n> y_1^*$', 'quoted\n$x_1^*\ny_1^*$'],
    ['> lazy\nline', 'lazy\nline'],
    ['[a link](https://example.org) and ![a picture](x.png)', 'a link and a picture'],
    [
      'https://example.org/a_b_c and <https://example.org/d>',
      'https://example.org/a_b_c and https://example.org/d',
    ],
    ['See $[a](http://b.c)$.', 'See $a$.'],
    ['First.\n\nSecond.', 'First.\n\nSecond.'],
    ['First.\n\n\n\n> Second.\n>\n> Third.', 'First.\n\nSecond.\n\nThird.'],
    ['*All of it is in italics.*', 'All of it is in italics.'],
    [
      'These are the things that we find in the long time in which we fold them, which is why it is all written down here:\n\n1. kites *fly*\n2. string is long',
      'These are the things that we find in the long time in which we fold them, which is why it is all written down here:\n\n1. kites fly\n\n2. string is long',
    ],
  ])('%j is the abstract %j', (written, text) => {
    expect(only(digest(entry('Title', written))).abstract).toBe(text)
  })

  /** A text with a backslash before every sign that Markdown could take for its own. */
  const escaped = (text: string) => text.replace(/[\\`*_[\]<>&#|~$!+.:={}^-]/g, '\\$&')
  const unit = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...'\\`*_[]()<>&#|~$!+.-:={}^\'"/ aé中😀') },
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  )
  const texts = fc.array(unit, { maxLength: 40 }).map((signs) => signs.join('').replace(/[\0\s]+/g, ' '))

  it('survives being escaped, whatever it is', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [title, text] = [`Of ${first} it`, `It is ${second} indeed.`]
        const list = `# 2025-08-14\n\n- [${escaped(title)}](https://arxiv.org/abs/2508.00001)\n\n  ${escaped(text)}\n`
        for (const listing of [only(digest(entry(escaped(title), escaped(text)))), only(list)]) {
          expect(listing.title).toBe(title.replace(/\s+/g, ' '))
          expect(listing.abstract).toBe(text)
        }
      }),
      { numRuns: 300 },
    )
  })
})
