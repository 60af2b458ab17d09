import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { ingestFiles } from '../../../scripts/ingest/run.ts'
import { largestFile, loadLedger, rawFiles, readRaw } from '../../../scripts/ingest/store.ts'
import { filesIn, temporaryFolder } from '../../support/folders.ts'

const record = (at: number) => ({
  paper: {
    id: `2508.0000${at}`,
    title: `Paper number ${at}`,
    summary: `What paper ${at} says.`,
    upvotes: at,
  },
})
const write = (folder: string, name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('readRaw', () => {
  it('reads a file as it is', () => {
    const folder = temporaryFolder()
    const file = write(folder, 'a.txt', 'A\r\n')
    expect(readRaw(file, folder)).toEqual({ file, bytes: Buffer.from('A\r\n') })
  })

  it('knows a file that lies in raw/, by whatever path', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'content/raw'), { recursive: true })
    const file = write(folder, 'content/raw/a.txt', 'A')
    symlinkSync(join(folder, 'content'), join(folder, 'link'))
    expect(readRaw(file, join(folder, 'content')).kept).toBe('a.txt')
    expect(readRaw(join(folder, 'link/raw/../raw/a.txt'), join(folder, 'content')).kept).toBe('a.txt')
    expect(readRaw(file, folder).kept).toBeUndefined()
  })

  test.each([
    ['what is not there', 'none.txt', 'file-unreadable', 'no such file'],
    ['a folder', '.', 'file-unreadable', 'This is a folder'],
    ['a file below a file', 'a.txt/b.txt', 'file-unreadable', 'cannot be read'],
    ['a file that is too large', 'large.txt', 'file-too-large', `at most ${largestFile}`],
  ])('refuses %s', (_, name, code, words) => {
    const folder = temporaryFolder()
    write(folder, 'a.txt', 'A')
    truncateSync(write(folder, 'large.txt', ''), largestFile + 1)
    expect(() => readRaw(join(folder, name), folder)).toThrow(expect.objectContaining({ code }))
    expect(() => readRaw(join(folder, name), folder)).toThrow(words)
  })
})

test('rawFiles are the files of raw/ that are not hidden, by name', () => {
  const folder = temporaryFolder()
  expect(rawFiles(folder)).toEqual([])
  mkdirSync(join(folder, 'raw/more'), { recursive: true })
  for (const name of ['b.txt', 'a.json', '.DS_Store', '.c.txt.new']) write(join(folder, 'raw'), name, '')
  expect(rawFiles(folder)).toEqual([join(folder, 'raw/a.json'), join(folder, 'raw/b.txt')])
})

test('a content folder that is not there yet is an empty ledger', () => {
  const { ledger, messages } = loadLedger(join(temporaryFolder(), 'none'))
  expect([ledger.papers.size, ledger.digests.size, ledger.raw.size, messages]).toEqual([0, 0, 0, []])
})

describe('a run that broke off', () => {
  const setUp = () => {
    const folder = temporaryFolder()
    const days = ['2025-08-13', '2025-08-14'].map((date, at) => {
      const records = [...Array(4).keys()].map((number) => record(at * 3 + number))
      return write(folder, `${date}.json`, JSON.stringify([...records, { paper: {} }]))
    })
    const whole = join(folder, 'whole')
    ingestFiles(days, { content: whole })
    return { folder, days, whole: filesIn(whole) }
  }

  it('is completed by the same run, wherever it broke off', () => {
    const { folder, days, whole } = setUp()
    const written = [
      'raw/2025-08-13.json',
      ...[0, 1, 2, 3].map((at) => `papers/paper-number-${at}.md`),
      'digests/2025-08-13.md',
      'quarantine/2025-08-13.yaml',
      'raw/2025-08-14.json',
      ...[4, 5, 6].map((at) => `papers/paper-number-${at}.md`),
      'digests/2025-08-14.md',
      'quarantine/2025-08-14.yaml',
    ]
    expect(written.toSorted()).toEqual([...whole.keys()])
    for (const [count, next] of written.entries()) {
      const content = join(folder, `broken-${count}`)
      for (const path of written.slice(0, count)) {
        mkdirSync(join(content, path, '..'), { recursive: true })
        writeFileSync(join(content, path), whole.get(path)!, 'latin1')
      }
      mkdirSync(join(content, next, '..'), { recursive: true })
      const draft = next.startsWith('papers') ? next : next.replace('/', '/.').concat('.new')
      writeFileSync(join(content, draft), next.startsWith('papers') ? '' : 'half')
      ingestFiles(days, { content })
      expect(filesIn(content)).toEqual(whole)
    }
  })

  it('is completed from raw/ alone', () => {
    const { folder, whole } = setUp()
    const content = join(folder, 'whole')
    for (const kind of ['papers', 'digests', 'quarantine']) rmSync(join(content, kind), { recursive: true })
    ingestFiles(rawFiles(content), { content })
    expect(filesIn(content)).toEqual(whole)
  })
})

test('content that does not fit is left as it is', () => {
  const content = temporaryFolder()
  mkdirSync(join(content, 'digests'))
  write(content, 'digests/2025-08-14.md', 'no frontmatter')
  const file = write(content, '2025-08-15.json', JSON.stringify([record(1)]))
  const report = ingestFiles([file], { content })
  expect(report.errors.map(({ file: name, code }) => [name, code])).toEqual([
    ['digests/2025-08-14.md', 'frontmatter-invalid'],
  ])
  expect(readdirSync(content)).toEqual(['2025-08-15.json', 'digests'])
})

test('ten thousand files are no trouble', () => {
  const content = temporaryFolder()
  const file = write(content, '2025-08-15.json', JSON.stringify([record(1)]))
  const report = ingestFiles(
    Array.from({ length: 10_000 }, () => file),
    { content: join(content, 'content') },
  )
  expect(report.files.map((each) => each.new).reduce((sum, count) => sum + count)).toBe(1)
})
