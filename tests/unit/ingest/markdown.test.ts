import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { markdown } from '../../../scripts/ingest/formats/markdown.ts'
import { Refusal } from '../../../scripts/ingest/formats/reader.ts'
import { hasData, jsonLines } from '../../support/data.ts'
import { outcome, readingCases, readOrRefuse } from '../../support/readings.ts'

const abstract = 'We fold kites that steer themselves in a wind tunnel. They fly.'
const entry = (title: string, text: string, number = 1) =>
  `## [${title}](https://arxiv.org/abs/2508.${String(number).padStart(5, '0')})\n\n${text}\n`
const digest = (...entries: string[]) => `# 2025-08-14\n\n${entries.join('\n')}`

/** The only listing of a digest. */
function only(text: string) {
  const { listings, quarantined } = markdown.read(text)
  expect(quarantined).toEqual([])
  expect(listings).toHaveLength(1)
  return listings[0]!
}

test.each(readingCases('markdown'))('$name', ({ text, expected }) => {
  expect(outcome(markdown, text)).toEqual(expected)
})

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

describe('authors', () => {
  test.each([
    ['Authors: Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Author: Ada Lovelace', ['Ada Lovelace']],
    ['**Authors**: Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['*Authors: Ada Lovelace; Charles Babbage*', ['Ada Lovelace', 'Charles Babbage']],
    ['**By:** OpenAI', ['OpenAI']],
    ['by Ada Lovelace', ['Ada Lovelace']],
    ['*by Ada Lovelace & Charles Babbage*', ['Ada Lovelace', 'Charles Babbage']],
    ['*Ada Lovelace*', ['Ada Lovelace']],
    [
      '_Ada Lovelace, Charles Babbage, and Grace Hopper_',
      ['Ada Lovelace', 'Charles Babbage', 'Grace Hopper'],
    ],
    ['Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    [
      'Authors: [Ada Lovelace](https://example.org), **Charles Babbage**',
      ['Ada Lovelace', 'Charles Babbage'],
    ],
    ['### Authors\n\nAda Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['**Authors**\n\nAda Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
  ])('%j', (line, authors) => {
    expect(only(digest(entry('Title', `${line}\n\n${abstract}`)))).toMatchObject({ authors, abstract })
  })

  test.each([
    'Ada Lovelace',
    'OpenAI',
    '*Spotlight*',
    '*To appear in 2026*',
    'Computer Vision',
    'Robots, Kites',
    'A heading of sorts',
  ])('%j above the abstract is not known to be authors, so nothing is guessed', (line) => {
    const { listings, quarantined } = markdown.read(digest(entry('Title', `${line}\n\n${abstract}`)))
    expect(listings).toEqual([])
    expect(quarantined.map(({ code }) => code)).toEqual(['order-unclear'])
  })
})

describe('every reason is a sentence that says what is wrong', () => {
  test.each([
    [digest(entry('Title', '')), 'The paper has no abstract.'],
    [
      digest(entry('Title', 'Ada Lovelace')),
      'The paper cannot be told apart: “Ada Lovelace” may be its authors, a remark or its abstract.',
    ],
    [
      digest(entry('Title', `${abstract}\n\n### Odd\n\nText.`)),
      'The paper cannot be told apart: the heading “Odd” stands in its text.',
    ],
    [
      digest(entry('Title', `arXiv: 2508.00002\n\n${abstract}`)),
      'The paper has two ids: 2508.00002 and 2508.00001.',
    ],
    [`## Title\n\n${abstract}`, 'Nothing says that this is a paper'],
    [digest(`## [](https://arxiv.org/abs/2508.00001)\n\n${abstract}\n`), 'The paper has no title.'],
  ])('%j', (text, reason) => {
    expect(markdown.read(text).quarantined[0]?.reason).toContain(reason)
  })
})

describe('size', () => {
  test.each([
    ['characters', 'word '.repeat(1_600_001)],
    ['lines', 'a\n'.repeat(50_002)],
    ['marks', '*'.repeat(250_001)],
  ])('refuses a text of too many %s', (_, text) => {
    expect(readOrRefuse(markdown, text)).toMatchObject({ code: 'file-too-large' })
  })

  const parts = [
    'a',
    '$',
    '<',
    '[',
    '*',
    '_a',
    '\\',
    '&',
    '`',
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
  ]
  const more = [
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
  test.each([...parts, ...more])(
    '15,000 characters of %j as an abstract leave the papers beside it whole',
    (part) => {
      const text = digest(
        entry('First', abstract, 1),
        entry('Odd', part.repeat(15_000 / part.length), 2),
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

describe.skipIf(!hasData)('real papers, written in Markdown', () => {
  type Paper = { digest_date: string; id: string; title: string; abstract: string; authors: string[] }
  const papers = hasData
    ? jsonLines<Paper>('hf-truth.jsonl.gz').filter(({ authors }, at) => at % 5 === 0 && authors.length > 1)
    : []
  const escaped = (text: string) =>
    text.replace(/[\\`*_[\]<>&#|~$]/g, '\\$&').replace(/^(\s*\d*)([-+=.)])/gm, '$1\\$2')
  const oneLine = (text: string) => escaped(text.replace(/\s+/g, ' ').trim())
  const link = ({ id, title }: Paper) => `[${oneLine(title)}](https://arxiv.org/abs/${id})`
  const names = ({ authors }: Paper) => authors.map(escaped).join(', ')
  const forms: [name: string, (paper: Paper) => string, unclear: number][] = [
    ['headings', (paper) => `## ${link(paper)}\n\nAuthors: ${names(paper)}\n\n${escaped(paper.abstract)}`, 0],
    [
      'items',
      (paper) => `- ${link(paper)}\n  *${names(paper)}*\n\n${escaped(paper.abstract).replace(/^/gm, '  ')}`,
      1,
    ],
    [
      'bare names',
      (paper) =>
        `## ${link(paper)}\n\n${names(paper)}\n\n> ${escaped(paper.abstract).replaceAll('\n', '\n> ')}`,
      3,
    ],
  ]

  test.each(forms)(
    'as %s: every title, abstract and list of authors is right, and next to none is unclear',
    (_, write, unclear) => {
      const { listings, quarantined } = markdown.read(`# 2025-08-14\n\n${papers.map(write).join('\n\n')}`)
      const read = new Map(listings.map((listing) => [listing.arxivId, listing]))
      for (const { id, title, abstract, authors } of papers) {
        const listing = read.get(id)
        if (!listing) continue
        expect(listing.title).toBe(title.replace(/\s+/g, ' ').trim())
        expect(listing.abstract.replace(/\s+/g, ' ')).toBe(abstract.replace(/\s+/g, ' ').trim())
        expect(listing.authors).toEqual(authors.map((name) => name.replace(/^and /, '')))
      }
      expect(listings.length + quarantined.length).toBe(papers.length)
      expect(quarantined.length).toBeLessThanOrEqual(unclear)
    },
  )
})
