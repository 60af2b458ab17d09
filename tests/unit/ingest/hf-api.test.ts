import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hfApi } from '../../../scripts/ingest/formats/hf-api.ts'
import { Refusal } from '../../../scripts/ingest/formats/reader.ts'
import type { Listing } from '../../../src/archive/listing.ts'
import { hasData, jsonLines, tarTexts } from '../../support/data.ts'
import { outcome, readingCases, readOrRefuse } from '../../support/readings.ts'

const paper = (number: number) => ({
  paper: {
    id: `2508.${String(number).padStart(5, '0')}`,
    title: `Paper ${number}`,
    summary: `Abstract ${number}.`,
  },
})

test.each(readingCases('hf-api'))('$name', ({ text, expected }) => {
  expect(outcome(hfApi, text)).toEqual(expected)
})

describe('every reason is a sentence that says what is wrong', () => {
  test.each([
    [
      '[{"paper":{"title":"x","summary":"y","id":2401.1002}}]',
      'The id 2401.1002 is a number and no arXiv id',
    ],
    [
      '[{"paper":{"id":"2401.00001","ti',
      'The JSON cannot be read: at 1:30, the quotes that open here never close.',
    ],
    ['[\n  {"paper": {}},\n  NaN]', 'The JSON cannot be read: at 3:3, NaN is no value of JSON.'],
    [
      '["{\'paper\': nan}"]',
      'The record is text and no Python dict: at its character 11, nan is no value of Python.',
    ],
    ['[{"paper":{"title":" "}}]', 'The paper has no "title" that is text.'],
  ])('%s', (text, reason) => {
    expect(hfApi.read(text).quarantined.at(-1)?.reason).toContain(reason)
  })

  test.each([
    ['{"error":"Too many requests"}', 'The file says: "Too many requests".'],
    ['{"error":{"code":429}}', 'The JSON holds no list of papers'],
    ['{"title":"a","title":"b"}', 'the key "title" stands twice'],
    ['', 'the text ends where a list of papers is expected'],
    ['<!doctype html><title>Rate limited</title>', 'a list of papers is expected'],
    ['{', 'the text ends where a key in quotes is expected'],
    ['{"data":7}', 'The JSON holds no list of papers'],
  ])('%s', (text, reason) => {
    expect(() => hfApi.read(text)).toThrow(reason)
  })

  it('tells of each field that is left out', () => {
    const record = {
      paper: { ...paper(1).paper, projectPage: 'javascript:alert(1)', authors: [{}, { name: 'Ada' }] },
    }
    expect(hfApi.read(JSON.stringify([record])).warnings.map(({ reason }) => reason)).toEqual([
      '1 of the "authors" have no name.',
      'The field "projectPage" is left out, for it is not the address of a web page.',
    ])
  })
})

describe('size', () => {
  it('reads 100,000 papers and refuses one more', () => {
    const papers = Array.from({ length: 100_000 }, (_, at) => paper(at))
    expect(hfApi.read(JSON.stringify(papers)).listings).toHaveLength(100_000)
    const refusal = readOrRefuse(hfApi, JSON.stringify([...papers, paper(1)], null, 1))
    expect(refusal).toMatchObject({ code: 'too-many-papers', place: { column: 2 } })
  })

  test.each([
    '[',
    '\n [',
    '\n [1],',
    '\n {"a":1,',
    '\n {"paper":',
    '\n "x",',
    '\n "{\'a\':",',
    '{',
    '[{',
    '\n ',
    '[1,\n',
  ])('a list that goes on with 20,000 times %j is neither a crash nor a hang', (part) => {
    const result = readOrRefuse(hfApi, `[\n 1,${part.repeat(20_000)}`)
    if (!(result instanceof Refusal)) expect(result.quarantined.length).toBeGreaterThan(0)
  })
})

describe('damage', () => {
  const whole = JSON.stringify(
    Array.from({ length: 5 }, (_, at) => paper(at)),
    null,
    2,
  )
  const texts = ({ listings }: { listings: Listing[] }) =>
    listings.map(({ title, abstract }) => `${title}: ${abstract}`)
  const all = texts(hfApi.read(whole))

  it('keeps every paper before the place where a text is cut, and says where the rest is', () => {
    for (let length = 2; length < whole.length - 1; length++) {
      const reading = hfApi.read(whole.slice(0, length))
      const before = whole.slice(0, length).split('\n  }').length - 1
      expect(texts(reading)).toEqual(all.slice(0, before))
      expect(reading.quarantined).toHaveLength(1)
    }
  })

  it('keeps every paper but the one that a damaged character is in, or the two that it is between', () => {
    const inside = [...whole.matchAll(/(?<=^ {2})\{[\s\S]*?^ {2}\}/gm)].map(
      ({ index, 0: { length } }) => [index, index + length] as const,
    )
    for (const [number, [start, end]] of inside.entries()) {
      for (let at = start; at < end + 3; at++) {
        const damages = ['', '"', '}', ',', '\\', '\n', '{', '[', ']'].flatMap((sign) => [
          whole.slice(0, at) + sign + whole.slice(at + 1),
          whole.slice(0, at) + sign + whole.slice(at),
        ])
        for (const damaged of damages) {
          const { listings, quarantined } = hfApi.read(damaged)
          const kept = all.filter((text) => texts({ listings }).includes(text))
          expect(kept.length).toBeGreaterThanOrEqual(at < end ? all.length - 1 : all.length - 2)
          expect(kept.length).toBeGreaterThanOrEqual(number)
          expect(listings.length + quarantined.length).toBeGreaterThanOrEqual(all.length - 1)
        }
      }
    }
  })
})

describe.skipIf(!hasData)('the real days', () => {
  const days = hasData ? tarTexts('hf-api.tar.gz') : new Map<string, string>()
  const truth = hasData
    ? jsonLines<{ digest_date: string; id: string; title: string; abstract: string; authors: string[] }>(
        'hf-truth.jsonl.gz',
      )
    : []
  const byDate = Map.groupBy(truth, (paper) => paper.digest_date)

  it('are 457 with 6,951 papers, each with the title, abstract, authors and id that it has', () => {
    expect(days.size).toBe(457)
    let papers = 0
    for (const [path, text] of days) {
      const { listings, quarantined } = hfApi.read(text)
      const read = listings.map(({ arxivId, title, abstract, authors }) => ({
        id: arxivId,
        title,
        abstract,
        authors,
      }))
      const expected = byDate.get(path.slice('hf-api/'.length, -'.json'.length)) ?? []
      expect(read).toEqual(
        expected.map(({ id, title, abstract, authors }) => ({ id, title, abstract, authors })),
      )
      expect(quarantined).toEqual([])
      papers += read.length
    }
    expect(papers).toBe(6951)
  })

  it('give every listing the place where its record begins', () => {
    for (const text of days.values()) {
      const lines = text.split('\n')
      for (const { line, column, arxivId } of hfApi.read(text).listings) {
        const record = lines
          .slice(line - 1, line + 3)
          .join('\n')
          .slice(column - 1)
        expect(record).toMatch(
          new RegExp(
            `^(?:\\{|"\\{)\\s*['"]paper['"]: \\{\\s*['"]id['"]: ['"]${arxivId?.replace('.', '\\.')}['"]`,
          ),
        )
      }
    }
  })

  it('give every paper a publication date, and the fields that the records have', () => {
    const listings = [...days.values()].flatMap((text) => hfApi.read(text).listings)
    const count = (key: keyof Listing) => listings.filter((listing) => key in listing).length
    expect({
      published: count('published'),
      upvotes: count('upvotes'),
      code: count('code'),
      project: count('project'),
      organisation: count('organisation'),
    }).toEqual({ published: 6951, upvotes: 6951, code: 1968, project: 1439, organisation: 1111 })
  })

  it('keep the papers that damage does not touch, and never crash', () => {
    const texts = [...days.values()]
    const signs = fc.constantFrom('', '"', '}', '{', ',', '\\', '\n', '\0', 'é', '[', '\ud83d')
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), fc.nat(20), signs, (day, offset, length, sign) => {
        const text = texts[day]!
        const at = 100 + (offset % (text.length - 100))
        const whole = hfApi.read(text).listings
        const cut = hfApi.read(text.slice(0, at))
        const damaged = hfApi.read(text.slice(0, at) + sign + text.slice(at + length))
        expect(cut.listings).toEqual(whole.slice(0, cut.listings.length))
        expect(cut.quarantined).toHaveLength(1)
        const kept = new Set(damaged.listings.map(({ arxivId }) => arxivId))
        expect(whole.filter(({ arxivId }) => !kept.has(arxivId)).length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 200 },
    )
  })
})
