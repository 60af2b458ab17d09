import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { scan } from '../../../scripts/content/scan.ts'
import { exitCode } from '../../../scripts/ingest/report.ts'
import { ingestFiles } from '../../../scripts/ingest/run.ts'
import { dataPath, hasData } from '../../support/data.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { attacks, badAddresses, keys } from './attacks.ts'

/** Take in one digest: what the report counts and says, and the content that came of it, which must be sound. */
function takeIn(raw: string | Uint8Array) {
  const folder = temporaryFolder()
  const file = join(folder, '2025-08-14.json')
  writeFileSync(file, raw)
  const report = ingestFiles([file], { content: join(folder, 'content') })
  const { content, messages } = scan(join(folder, 'content'))
  expect(messages).toEqual([])
  return {
    seen: report.files[0]?.seen ?? 0,
    codes: [...report.errors, ...report.quarantined].map(({ code }) => code),
    ignored: report.warnings.filter(({ code }) => code === 'field-ignored').length,
    papers: content.papers,
    exit: exitCode(report),
  }
}

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
])
const digest = '[{"paper":{"id":"2401.00001","title":"Üben","summary":"Wir üben."}}]'

/** Each raw digest of the real data, and what comes of it: how many papers were seen, and why they were not taken in. */
const outcomes: Record<string, { raw?: string | Uint8Array; seen: number; codes: string[] }> = {
  proto: { seen: 0, codes: ['json-invalid'] },
  constructor: { seen: 0, codes: ['json-invalid'] },
  'proto-as-id': { seen: 3, codes: ['abstract-missing', 'abstract-missing', 'abstract-missing'] },
  'dup-keys': { seen: 0, codes: ['json-invalid'] },
  nan: { seen: 1, codes: ['record-invalid'] },
  'trailing-comma': { seen: 2, codes: ['record-invalid', 'record-invalid'] },
  bom: { seen: 0, codes: ['digest-empty'] },
  utf16: { raw: Buffer.from(`\ufeff${digest}`, 'utf16le'), seen: 1, codes: [] },
  latin1: { raw: Buffer.from(digest, 'latin1'), seen: 1, codes: ['encoding-invalid'] },
  deep: { raw: '['.repeat(100_000), seen: 0, codes: ['format-unknown'] },
  'big-number': { seen: 2, codes: ['record-invalid', 'record-invalid'] },
  'id-float': { seen: 1, codes: ['abstract-missing'] },
  types: { seen: 1, codes: ['title-missing'] },
  nulls: {
    seen: 6,
    codes: [
      'record-invalid',
      'record-invalid',
      'record-invalid',
      'record-invalid',
      'record-invalid',
      'title-missing',
    ],
  },
  truncated: { seen: 1, codes: ['record-invalid'] },
  empty: { seen: 0, codes: ['file-unreadable'] },
  whitespace: { seen: 0, codes: ['file-unreadable'] },
  html: { seen: 0, codes: ['format-unknown'] },
  captcha: { seen: 0, codes: ['format-unknown'] },
  gzip: { raw: gzipSync(digest), seen: 0, codes: [expect.any(String)] },
  binary: { raw: png, seen: 0, codes: ['encoding-invalid'] },
  'error-json': { seen: 0, codes: ['json-invalid'] },
  future: { seen: 1, codes: ['abstract-missing'] },
  epoch: { seen: 1, codes: ['abstract-missing'] },
  tz: { seen: 1, codes: ['abstract-missing'] },
  'url-js': { seen: 1, codes: ['abstract-missing'] },
}

describe.skipIf(!hasData)('the digests of the real data', () => {
  const digests = hasData
    ? (JSON.parse(readFileSync(dataPath('hostile/json-digests.json'), 'utf8')) as {
        name: string
        raw: string
      }[])
    : []

  test.each(digests)('$name is refused, quarantined or taken in as it should', ({ name, raw }) => {
    const expected = outcomes[name]
    const { seen, codes, exit } = takeIn(expected?.raw ?? raw)
    expect({ seen, codes }).toEqual({ seen: expected?.seen, codes: expected?.codes })
    expect(exit).toBe(codes.length > 0 ? 1 : 0)
  })

  test.each(digests)(
    '$name with an abstract in each paper crashes nothing and pollutes nothing',
    ({ raw }) => {
      takeIn(raw.replaceAll(/"title":/g, '"summary":"It says something.","title":'))
      expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([])
    },
  )
})

describe('a field of a paper', () => {
  const paper = (more: object) =>
    takeIn(JSON.stringify([{ paper: { title: 'Kites', summary: 'They fly.', ...more } }]))

  test.each(keys)('with the name %j is data or left out, and touches no object', (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    const raw = `[{"${key}":{"polluted":1},"paper":{"${key}":{"polluted":1},"title":"Kites","summary":"They fly.","authors":[{"${key}":"x","name":"${key}"}]}}]`
    expect(takeIn(raw).papers[0]).toMatchObject({ title: 'Kites', authors: [key] })
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test.each(keys)('holds %j as a title, an author and an organisation', (key) => {
    const { papers } = paper({ title: key, authors: [{ name: key }], organization: { name: key }, id: key })
    expect(papers[0]).toMatchObject({ title: key, authors: [key], organisation: key })
    expect(papers[0]).not.toHaveProperty('arxivId')
    expect(papers[0]?.id).toMatch(/^[a-z][\da-z-]*$/)
  })

  test.each(badAddresses)('is left out with a warning where the address is %j', (address) => {
    const { papers, ignored } = paper({ githubRepo: address, projectPage: address })
    expect([papers[0]?.code, papers[0]?.project, ignored]).toEqual([undefined, undefined, 2])
  })

  test.each<unknown>([
    ...[
      '2401.1002',
      '2413.00001',
      '0001.00001',
      '../2508.00001',
      '2508.00001/..',
      '2508.00001?x',
      '2508.00001\n',
      ...attacks,
    ],
    ...[-1, 0, null, true, {}, [], ['2508.00001'], { $ne: '' }],
  ])('is no arXiv id where it is %j', (id) => {
    const raw = JSON.stringify([{ paper: { title: 'Kites', summary: 'They fly.', id } }])
    const { papers } = takeIn(raw)
    expect(papers[0]?.arxivId ?? 'none').toMatch(/^(?:none|2508\.00001)$/)
  })

  test.each<unknown>([
    ...['2999-02-30T00:00:00Z', '0000-00-00', '99999-01-01', '2025-08-14T24:00:00Z', 'now', '', ...attacks],
    ...[0, 1e15, null, {}, []],
  ])('is no date where it is %j', (publishedAt) => {
    expect(paper({ publishedAt }).papers[0]).not.toHaveProperty('published')
  })

  test.each<unknown>([-1, 0.5, 2 ** 53, 1e300, '12', '<b>1</b>', true, {}, [1]])(
    'is no count where it is %j',
    (upvotes) => {
      const { papers, ignored } = paper({ upvotes })
      expect([papers.length, ignored]).toEqual([1, 1])
    },
  )

  it('that says the time with any zone says the day in UTC', () => {
    expect(paper({ publishedAt: '2024-02-29T23:59:60+14:00' }).papers[0]?.published).toBe('2024-02-29')
    expect(paper({ publishedAt: '2999-01-01T00:00:00Z' }).papers[0]?.published).toBe('2999-01-01')
  })

  it('never makes an id of a number that lost its digits', () => {
    const raw =
      '[{"paper":{"id":2401.10020,"title":"Kites","summary":"They fly."}},{"paper":{"id":2401.1002,"title":"K","summary":"F."}}]'
    const { papers, codes } = takeIn(raw)
    expect([papers.map(({ arxivId }) => arxivId), codes]).toEqual([['2401.10020'], ['id-invalid']])
  })
})
