import { describe, expect, it } from 'vitest'
import { nameDigest } from '../../../scripts/ingest/digest-name.ts'
import { detectFormat } from '../../../scripts/ingest/formats/index.ts'
import { Refusal } from '../../../scripts/ingest/formats/reader.ts'
import { checkContent } from '../../../src/archive/check-content.ts'
import { readDigest, readPaper } from '../../../src/archive/content-files.ts'
import { isDate } from '../../../src/archive/date.ts'
import { isId } from '../../../src/archive/schema.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'
import { texts } from './attacks.ts'

const dates: readonly string[] = [
  '2025-02-30',
  '2025-13-01',
  '0000-00-00',
  '99999-01-01',
  '-2025-08-14',
  '2025-08-14T99:99:99Z',
  '2025-08-14\u202e',
  '２０２５-08-14',
  '31 February 2025',
  'Aug 99, 2025',
  'Aug 14, 99999999999999999999',
  '1e3-08-14',
  '0x7e9-08-14',
  ...['__proto__', 'constructor', 'NaN', 'Infinity', 'now', 'today', ' ', ''],
]
const all = [...dates, ...texts()]

/** A digest that says a text where a date is looked for, in each format. */
const places: Record<string, (date: string) => string> = {
  'a heading of Markdown': (date) =>
    `# ${date}\n\n## [Kites](https://arxiv.org/abs/2508.00001)\n\nby Ada Lovelace\n\nWe fold kites.\n`,
  'the frontmatter of Markdown': (date) =>
    `---\ndate: ${JSON.stringify(date)}\n---\n\n## [Kites](https://arxiv.org/abs/2508.00001)\n\nWe fold kites.\n`,
  JSON: (date) =>
    JSON.stringify({
      date,
      papers: [{ paper: { title: 'Kites', summary: 'We fold kites.', publishedAt: date } }],
    }),
  'the text of a page': (date) =>
    `Daily Papers\n\n${date}\n\nKites That Steer Themselves\n\nWe fold kites that steer.\n`,
}

/** The date and the id that a digest gets, or the code with which it is refused. */
function named(text: string, stem: string): { date: string; id: string } | string {
  try {
    const reading = detectFormat(text)?.read(text)
    return reading ? nameDigest(stem, reading.date, {}) : 'format-unknown'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a hostile text in the place of a date', () => {
  it.each(Object.entries(places))('in %s is a day of the calendar, or refused', (_, digest) => {
    for (const text of all) {
      const found = named(digest(text), 'digest')
      if (typeof found === 'string') expect(found).toMatch(/^[a-z-]+$/)
      else
        expect([isDate(found.date), isId(found.id), found.id.startsWith(found.date)]).toEqual([
          true,
          true,
          true,
        ])
    }
  })

  it('in the name of a file, with a date before it or not, leads to a sound name, or is refused', () => {
    for (const text of all)
      for (const stem of [text, `2025-08-14${text}`, `2025-08-14-${text}`]) {
        const found = named(places.JSON!('2025-08-14'), stem)
        expect(
          typeof found === 'string' || (isId(found.id) && isDate(found.date)),
          JSON.stringify(stem),
        ).toBe(true)
      }
  })

  it('in a content file is a fault, unless it is a day of the calendar', () => {
    for (const text of all) {
      const date = JSON.stringify(text.toWellFormed())
      const found = [
        readDigest('2025-08-14', `---\ndate: ${date}\npapers: []\n---\n`),
        readPaper('p', `---\ntitle: "T"\npublished: ${date}\n---\n\nA.\n`),
        readPaper('p', `---\ntitle: "T"\nupdated: ${date}\n---\n\nA.\n`),
      ]
      expect(found.map((read) => 'value' in read)).toEqual(found.map(() => isDate(text)))
    }
  })
})

it('a hostile name of a file of the content is a fault, and the fault says which file', () => {
  for (const text of all.filter((one) => !isId(one))) {
    const papers = [{ ...toyPaper('p'), id: text }]
    const digests = [{ ...toyDigest('2025-08-14', []), id: text }]
    const topics = [{ ...toyTopic('code'), id: text }]
    const misnamed = checkContent({ papers, digests, topics }).filter(({ code }) => code === 'name-invalid')
    const files = ['digests', 'papers', 'topics'].map((kind) => `${kind}/${text}.md`)
    expect(misnamed.map(({ file }) => file)).toEqual(expect.arrayContaining(files))
  }
})
