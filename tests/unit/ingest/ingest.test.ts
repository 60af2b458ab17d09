import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ingest } from '../../../scripts/ingest/ingest.ts'
import { openLedger } from '../../../scripts/ingest/ledger.ts'
import type { RawDigest, Wishes } from '../../../scripts/ingest/receive.ts'
import { makeReport } from '../../../scripts/ingest/report.ts'
import { repeated, signs } from '../../support/hostile-units.ts'
import { mutate } from '../../support/mutate.ts'
import { pick, seeded } from '../../support/vary-page.ts'

const empty = () => openLedger({ papers: [], digests: [], quarantine: [] })
const raw = (file: string, text: string | Uint8Array): RawDigest => ({ file, bytes: Buffer.from(text) })
const taken = (raws: RawDigest[], ledger = empty(), wishes: Wishes = {}) => [...ingest(raws, ledger, wishes)]

const topics = ['whales', 'tides', 'looms', 'maps', 'bells', 'kites', 'clocks', 'wells']
const record = (at: number, { withId = true, upvotes = 0, title = '' } = {}) => ({
  paper: {
    ...(withId && { id: `2508.0000${at}` }),
    title: title || `On ${topics[at]} and what they do`,
    summary: `We study ${topics[at]} for ${at + 2} years. ${`The ${topics[at]} did not mind. `.repeat(9)}`,
    authors: withId ? [{ name: `Author ${at}` }] : [],
    upvotes,
  },
})
const day = (date: string, records: object[]) => raw(`${date}.json`, JSON.stringify(records))

const reported = (raws: RawDigest[], ledger = empty(), wishes: Wishes = {}) =>
  makeReport(taken(raws, ledger, wishes))

/** Every count of a report agrees with every other. */
function expectConserved(report: ReturnType<typeof makeReport>, files: number): void {
  expect(report.files.length + report.errors.length).toBe(files)
  for (const { seen, new: fresh, known, repeated, quarantined } of report.files)
    expect(seen).toBe(fresh + known + repeated + quarantined)
  expect(report.quarantined.length).toBe(report.files.reduce((sum, file) => sum + file.quarantined, 0))
}

describe('any digests', () => {
  const records = fc.array(
    fc.record({ at: fc.nat(7), withId: fc.boolean(), upvotes: fc.nat(50), odd: fc.nat(9) }),
    { minLength: 1, maxLength: 10 },
  )
  const date = fc.constantFrom('2025-08-12', '2025-08-13', '2025-08-14', '2025-08-14-more')
  const digests = fc.array(fc.tuple(date, records), { minLength: 1, maxLength: 5 }).map((days) =>
    days.map(([name, list]) =>
      day(
        name,
        list.map(({ at, odd, ...fields }) => (odd === 0 ? { paper: { title: 'Lost' } } : record(at, fields))),
      ),
    ),
  )
  const state = (raws: RawDigest[]) => {
    const ledger = empty()
    const outcomes = taken(raws, ledger)
    return {
      ledger,
      outcomes,
      content: [[...ledger.papers], [...ledger.digests], [...ledger.quarantine], [...ledger.raw.keys()]],
    }
  }

  it('are conserved', () => {
    fc.assert(
      fc.property(digests, (raws) => {
        expectConserved(makeReport(state(raws).outcomes), raws.length)
      }),
    )
  })

  it('give the same in any order', () => {
    const shuffled = digests.chain((raws) =>
      fc.tuple(fc.constant(raws), fc.shuffledSubarray(raws, { minLength: raws.length })),
    )
    fc.assert(
      fc.property(shuffled, ([raws, others]) => {
        expect(state(others).content).toEqual(state(raws).content)
      }),
    )
  })

  it('add nothing when they are taken in again', () => {
    fc.assert(
      fc.property(digests, (raws) => {
        const { ledger, outcomes, content } = state(raws)
        fc.pre(makeReport(outcomes).errors.length === 0)
        for (const outcome of taken(raws, ledger)) {
          if ('code' in outcome) continue
          expect(outcome.merged).toMatchObject({ new: [], filled: [] })
          expect(Object.keys(outcome)).toEqual(['received', 'merged'])
        }
        expect([
          [...ledger.papers],
          [...ledger.digests],
          [...ledger.quarantine],
          [...ledger.raw.keys()],
        ]).toEqual(content)
      }),
    )
  })

  it('give one file for each paper and each digest that lists it', () => {
    fc.assert(
      fc.property(digests, (raws) => {
        const { papers, digests: made } = state(raws).ledger
        const listed = [...made.values()].flatMap((digest) => digest.papers.map(({ id }) => id))
        expect(new Set(listed)).toEqual(new Set(papers.keys()))
        for (const digest of made.values())
          expect(new Set(digest.papers.map(({ id }) => id)).size).toBe(digest.papers.length)
      }),
    )
  })
})

describe('the seeds', () => {
  const seeds = ['2025-08-14.txt', '2025-03-12.txt'].map((file) => ({
    file,
    bytes: readFileSync(join(import.meta.dirname, '../../../content/raw', file)),
  }))
  const [seed] = seeds.map(({ bytes }) => bytes.toString('utf8'))
  /** The page with its first papers: what happens to them happens to all. */
  const beginning = seed!.split('\n').slice(0, 48).join('\n')
  const wishes = { date: '2025-08-14' }

  it('hold 126 papers, 72 each', () => {
    const { files } = reported(seeds)
    expect(files.map(({ seen, new: fresh, known }) => [seen, fresh, known])).toEqual([
      [72, 72, 0],
      [72, 54, 18],
    ])
  })

  it('are conserved when they are cut off anywhere', () => {
    const random = seeded(1)
    for (let run = 0; run < 200; run++) {
      const bytes = pick(seeds, random).bytes
      const cut = bytes.subarray(0, Math.floor(random() * (run < 180 ? 20_000 : bytes.length)))
      expectConserved(reported([raw('x.txt', cut)], empty(), wishes), 1)
    }
  })

  it('are conserved whatever is changed in them', () => {
    const random = seeded(2)
    for (let run = 0; run < 500; run++) {
      const { text } = mutate(beginning, random)
      expectConserved(reported([raw('x.txt', text)], empty(), wishes), 1)
    }
  })

  it('lose no other paper where bytes are broken, and publish none of those', () => {
    const random = seeded(3)
    const whole = reported([raw('x.txt', beginning)], empty(), wishes).files[0]!
    for (let run = 0; run < 50; run++) {
      const bytes = Buffer.from(beginning)
      bytes[Math.floor(random() * bytes.length)] = 128 + Math.floor(random() * 128)
      const ledger = empty()
      const report = reported([raw('x.txt', bytes)], ledger, wishes)
      expectConserved(report, 1)
      expect(report.files[0]?.new).toBeGreaterThanOrEqual(whole.new - 2)
      expect(
        [...ledger.papers.values()].filter((paper) => /\uFFFD/.test(paper.title + paper.abstract)),
      ).toEqual([])
    }
  })
})

describe('sizes', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      paper: { id: `2508.${String(at).padStart(5, '0')}`, title: 'One Title', summary: `Abstract ${at}.` },
    }))

  test('ten thousand papers of one title get ids of their own', () => {
    const ledger = empty()
    expect(reported([day('2025-08-14', many(10_000))], ledger).files[0]).toMatchObject({
      seen: 10_000,
      new: 10_000,
    })
    expect(ledger.papers.size).toBe(10_000)
  })

  test('ten thousand records of one id are one paper', () => {
    const records = many(10_000).map(({ paper }) => ({ paper: { ...paper, id: '2508.00001' } }))
    expect(reported([day('2025-08-14', records)]).files[0]).toMatchObject({
      seen: 10_000,
      new: 1,
      repeated: 9999,
    })
  })

  test('a paper of ten megabytes is quarantined, and the others are taken in', () => {
    const large = { paper: { id: '2508.00001', title: 'Large', summary: 'word '.repeat(2_097_152) } }
    const ledger = empty()
    const report = reported([day('2025-08-14', [record(2), large, record(3)])], ledger)
    expect(report.files[0]).toMatchObject({ seen: 3, new: 2, quarantined: 1 })
    expect(report.quarantined[0]?.code).toBe('abstract-too-long')
    expect(ledger.quarantine.get('2025-08-14')?.[0]?.text.length).toBeLessThan(20_000)
  })

  test('more than a hundred thousand papers are refused', () => {
    const records = Array.from({ length: 100_001 }, () => '{"paper":{"title":"T","summary":"A"}}')
    const report = reported([raw('2025-08-14.json', `[${records.join(',\n')}]`)])
    expect(report.errors.map(({ code }) => code)).toEqual(['too-many-papers'])
  })

  test.each([...signs, '\n', '{"'])('50,000 characters of %j are no trouble', (sign) => {
    const text = `${repeated(sign, 50_000)}!`
    expectConserved(reported([raw('2025-08-14.txt', text)]), 1)
    expectConserved(
      reported([day('2025-08-14', [{ paper: { title: text.slice(0, 900), summary: text } }])]),
      1,
    )
  })
})
