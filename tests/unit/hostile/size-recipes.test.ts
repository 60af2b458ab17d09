import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { check, largestPaper, longestTitle } from '../../../scripts/ingest/check.ts'
import { maxPapers } from '../../../scripts/ingest/formats/reader.ts'
import { ingestFiles } from '../../../scripts/ingest/run.ts'
import { largestFile, readRaw } from '../../../scripts/ingest/store.ts'
import { makeArchive } from '../../../src/archive/archive.ts'
import { paperItem } from '../../../src/archive/feeds/item.ts'
import { fitting } from '../../../src/archive/feeds/weight.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { dataPath, hasData } from '../../support/data.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { repeated, signs } from '../../support/hostile-units.ts'
import { isProof } from '../../support/times.ts'
import { toyDigest, toyPaper } from '../../support/toy.ts'
import { asPage, type Listed, many, quiet, written } from './digests.ts'

const prose = 'We fold kites that steer themselves in a wind tunnel, and they fly. '

/** What ingest makes of one digest: how many papers are new, and the codes of the others. */
function outcome(text: string | Uint8Array, name = '2025-08-14.json', dryRun = true) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), text)
  const report = ingestFiles([join(folder, name)], { content: join(folder, 'content'), dryRun })
  const [file] = report.files
  if (file) expect(file.seen).toBe(file.new + file.known + file.repeated + file.quarantined)
  const codes = [...report.errors, ...report.quarantined].map(({ code }) => code)
  return { new: file?.new ?? 0, repeated: file?.repeated ?? 0, codes }
}

const one = (more: Partial<Listed>): Listed[] => [
  { ...quiet, id: '2508.00001', title: 'Kites', abstract: prose, ...more },
]

/** A quadratic step in what follows would take minutes, and the time limit of the tests ends it. */
const recipes: Record<string, () => void> = {
  'abstract-10MB'() {
    const papers = one({ abstract: 'word '.repeat(2 * 2 ** 20) })
    expect(outcome(written.json(papers))).toEqual({ new: 1, repeated: 0, codes: ['abstract-too-long'] })
    expect(outcome(asPage(papers), '2025-08-14.txt')).toEqual({
      new: 1,
      repeated: 0,
      codes: ['abstract-too-long'],
    })
    expect(outcome(written.md(papers), '2025-08-14.md').codes).toEqual(['file-too-large'])
  },
  'title-1MB'() {
    const papers = one({ title: 'word '.repeat(2 ** 20 / 5) })
    for (const [form, write] of Object.entries(written))
      expect(outcome(write(papers), `2025-08-14.${form}`)).toEqual({
        new: 1,
        repeated: 0,
        codes: ['title-too-long'],
      })
    expect(outcome(asPage(papers), '2025-08-14.txt')).toMatchObject({
      new: 1,
      codes: expect.arrayContaining(['title-missing']),
    })
  },
  'papers-1e5'() {
    const count = isProof ? maxPapers - 1 : 20_000
    const papers = many(count, (at) => ({ title: `Kite number ${at}`, abstract: `We fold kite ${at}.` }))
    expect(outcome(written.json(papers))).toEqual({ new: count + 1, repeated: 0, codes: [] })
    const tooMany = `[${Array.from({ length: maxPapers + 1 }, () => '{"paper":{}}').join(',\n')}]`
    expect(outcome(tooMany)).toEqual({ new: 0, repeated: 0, codes: ['too-many-papers'] })
  },
  'one-line-100MB'() {
    const folder = temporaryFolder()
    const file = join(folder, '2025-08-14.json')
    writeFileSync(file, '')
    truncateSync(file, 100 * 2 ** 20)
    const before = process.memoryUsage().arrayBuffers
    expect(() => readRaw(file, folder)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20)
    expect(largestFile).toBeLessThan(100 * 2 ** 20)
  },
  'files-1e4'() {
    const folder = temporaryFolder()
    const count = isProof ? 10_000 : 500
    const files = many(count, (at) => ({ title: `Kite number ${at}`, abstract: `We fold kite ${at}.` })).map(
      (paper, at) => {
        const path = join(folder, `2025-08-14-n${at}.json`)
        writeFileSync(path, JSON.stringify([{ paper: { ...paper, summary: paper.abstract } }]))
        return path
      },
    )
    const report = ingestFiles(files, { content: join(folder, 'content') })
    expect([report.files.length, report.errors]).toEqual([count, []])
  },
  'authors-1e4'() {
    const authors = Array.from({ length: 10_000 }, (_, at) => `Ada Lovelace ${at}`)
    for (const [form, write] of Object.entries(written))
      expect(outcome(write(one({ authors })), `2025-08-14.${form}`)).toEqual({
        new: 2,
        repeated: 0,
        codes: [],
      })
    const content = { settings: noSettings, topics: [], quarantine: [], papers: [toyPaper('p', { authors })] }
    const archive = makeArchive({ ...content, digests: [toyDigest('2025-08-14', ['p'])] })
    expect(
      fitting(paperItem(archive.entries[0]!, archive, (path) => `https://papers.example.org${path}`)).creators
        .length,
    ).toBeLessThanOrEqual(100)
  },
  'tags-1e4'() {
    const tags = Array.from({ length: 10_000 }, (_, at) => `topic-${at}`)
    const paper = { ...one({})[0], summary: prose, topics: tags, tags, ai_keywords: tags }
    const folder = temporaryFolder()
    writeFileSync(join(folder, '2025-08-14.json'), JSON.stringify([{ paper }]))
    ingestFiles([join(folder, '2025-08-14.json')], { content: join(folder, 'content') })
    expect(readFileSync(join(folder, 'content/papers/kites.md'), 'utf8')).not.toContain('topic')
  },
  'same-title-1e4'() {
    const papers = many(10_000, (at) => ({ title: 'The Same Title', abstract: `${prose}${at}` }))
    const folder = temporaryFolder()
    writeFileSync(join(folder, '2025-08-14.json'), written.json(papers))
    const { files } = ingestFiles([join(folder, '2025-08-14.json')], { content: folder, dryRun: true })
    expect(files[0]).toMatchObject({ seen: 10_001, new: 10_001 })
  },
  'same-id-1e4'() {
    const papers = many(10_000, (at) => ({ title: `Nearly the Same ${at % 7}`, abstract: `${prose}${at}` }))
    const same = papers.map((paper) => ({ ...paper, id: '2508.00001' }))
    expect(outcome(written.json(same))).toEqual({ new: 2, repeated: 9999, codes: [] })
    expect(outcome(written.md(same), '2025-08-14.md')).toEqual({ new: 2, repeated: 9999, codes: [] })
  },
  redos() {
    for (const unit of signs) {
      const text = `${repeated(unit, 50_000)}!`
      const papers = one({ title: `Kites ${text.slice(0, 900)}`, abstract: `${prose}${text}` })
      expect(outcome(written.json(papers)).new, unit).toBe(2)
      expect(outcome(written.md(papers), '2025-08-14.md').new, unit).toBeGreaterThan(0)
      expect(outcome(asPage(papers), '2025-08-14.txt').new, unit).toBeGreaterThan(0)
    }
  },
  'gzip-bomb'() {
    expect(outcome(gzipSync(Buffer.alloc(2 ** 24)))).toMatchObject({ new: 0, codes: [expect.any(String)] })
  },
  'xml-depth'() {
    expect(outcome('<a>'.repeat(100_000), '2025-08-14.xml')).toMatchObject({
      new: 0,
      codes: ['format-unknown'],
    })
  },
  'xml-attrs'() {
    const attributes = Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')
    expect(outcome(`<a ${attributes}/>`, '2025-08-14.xml')).toMatchObject({
      new: 0,
      codes: ['format-unknown'],
    })
  },
  dtd() {
    const text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    expect(outcome(text, '2025-08-14.xml')).toMatchObject({ new: 0, codes: ['format-unknown'] })
  },
}

describe('a digest that is too large', () => {
  test.each(Object.entries(recipes))(
    '%s is refused, or taken in, as the recipe says',
    (_, run) => run(),
    240_000,
  )

  it.skipIf(!hasData)('has a case for each recipe of the real data', () => {
    const known = JSON.parse(readFileSync(dataPath('hostile/size-recipes.json'), 'utf8')) as {
      name: string
    }[]
    expect(known.map(({ name }) => name).filter((name) => !Object.hasOwn(recipes, name))).toEqual([])
  })

  test.each<[string, () => string, string]>([
    ['100,000 brackets', () => '[{'.repeat(50_000), 'json'],
    ['a list of 100,000 empty lists', () => `[{"paper":[${'[],'.repeat(99_999)}[]]}]`, 'json'],
    [
      'a number of a million digits',
      () => `[{"paper":{"id":${'1'.repeat(1_000_000)},"title":"K","summary":"K."}}]`,
      'json',
    ],
    ['a key of a million letters', () => `[{"${'k'.repeat(1_000_000)}":1}]`, 'json'],
    ['100,000 keys', () => `[{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()}}]`, 'json'],
    [
      'a megabyte of escapes',
      () => `[{"paper":{"title":"${'\\u0041'.repeat(180_000)}","summary":"K."}}]`,
      'json',
    ],
    ['half a megabyte of empty lines', () => `Daily Papers\n\nAug 14\n${'\n'.repeat(500_000)}`, 'txt'],
    ['100,000 short lines', () => `Daily Papers\n\nAug 14\n\n${'Kite\n\n'.repeat(100_000)}`, 'txt'],
    ['40,000 headings', () => `# 2025-08-14\n\n${'## Kite\n'.repeat(40_000)}`, 'md'],
    [
      'an alias that stands for itself many times',
      () =>
        `---\na: &a [x]\nb: &b [${'*a,'.repeat(999)}*a]\nc: [${'*b,'.repeat(999)}*b]\n---\n\n# 2025-08-14\n\n## Kites\n\nby Ada Lovelace\n\n${prose}`,
      'md',
    ],
  ])('%s end neither the run nor its patience', (_, make, form) => {
    const { codes, new: fresh } = outcome(make(), `2025-08-14.${form}`)
    expect(codes.length + fresh).toBeGreaterThan(0)
  })
})

describe('the limits of a paper', () => {
  const paper = (more: object) =>
    check({ line: 1, column: 1, title: 'T', abstract: 'A.', authors: [], ...more })

  it('count what is left after cleaning, and bytes', () => {
    expect(paper({ title: 'x'.repeat(longestTitle) })).toHaveProperty('checked')
    expect(paper({ title: 'x'.repeat(longestTitle + 1) })).toHaveProperty('code', 'title-too-long')
    expect(paper({ abstract: '中'.repeat(largestPaper / 3 + 1) })).toHaveProperty('code', 'abstract-too-long')
  })
})
