import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { filesIn, temporaryFolder } from '../../support/folders.ts'

const command = resolve(import.meta.dirname, '../../../scripts/ingest.ts')
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const paper = (at: number, summary = `What ${at} says.`) => ({ paper: { title: `Paper ${at}`, summary } })

/** A folder with a digest that is good, one with a fault, and one that has no date. */
function folderWithDigests() {
  const folder = temporaryFolder()
  const write = (name: string, papers: object[]) => writeFileSync(join(folder, name), JSON.stringify(papers))
  write('2025-08-14.json', [paper(1), paper(2)])
  write('2025-08-15.json', [paper(2), paper(3, '')])
  write('undated.json', [paper(4)])
  return { content: join(folder, 'content'), file: (name: string) => join(folder, name) }
}

describe('npm run ingest', () => {
  test('says what was taken in, and exits with 0', () => {
    const { content, file } = folderWithDigests()
    const { status, stdout, stderr } = run('--content', content, file('2025-08-14.json'))
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      `${file('2025-08-14.json')}: 2 papers, 2 new, 0 known, as digest 2025-08-14 (hf-api)\n`,
    )
    expect([...filesIn(content).keys()]).toEqual([
      'digests/2025-08-14.md',
      'papers/paper-1.md',
      'papers/paper-2.md',
      'raw/2025-08-14.json',
    ])
  })

  test('exits with 2 where something was quarantined or refused, and says where', () => {
    const { content, file } = folderWithDigests()
    const { status, stdout, stderr } = run(
      '--content',
      content,
      file('2025-08-15.json'),
      file('undated.json'),
    )
    expect(status).toBe(2)
    expect(stdout).toContain('2 papers, 1 new, 0 known, 1 quarantined')
    expect(stderr).toContain(`${file('2025-08-15.json')}:1:`)
    expect(stderr).toContain('[abstract-missing]')
    expect(stderr).toMatch(/undated\.json:1:1: .*--date.* \[date-unknown\]/)
  })

  test('exits with 1 where nothing was taken in', () => {
    const { content, file } = folderWithDigests()
    expect(run('--content', content, file('undated.json')).status).toBe(1)
    expect(run('--content', content, file('none.json')).stderr).toContain('[file-unreadable]')
    expect(existsSync(content)).toBe(false)
  })

  test('prints one JSON object and nothing else', () => {
    const { content, file } = folderWithDigests()
    const files = [file('2025-08-14.json'), file('2025-08-15.json'), file('undated.json')]
    const { status, stdout, stderr } = run('--json', '--content', content, ...files)
    const report = JSON.parse(stdout)
    expect([status, stderr, Object.keys(report)]).toEqual([
      2,
      '',
      ['files', 'quarantined', 'errors', 'warnings'],
    ])
    expect(report.files[1]).toEqual({
      file: file('2025-08-15.json'),
      format: 'hf-api',
      date: '2025-08-15',
      digest: '2025-08-15',
      seen: 2,
      new: 0,
      known: 1,
      repeated: 0,
      quarantined: 1,
    })
    expect(Object.keys(report.quarantined[0])).toEqual(['file', 'line', 'column', 'code', 'reason'])
    expect(report.errors).toMatchObject([
      { file: file('undated.json'), line: 1, column: 1, code: 'date-unknown' },
    ])
  })

  test('writes nothing in a dry run', () => {
    const { content, file } = folderWithDigests()
    expect(run('--dry-run', '--content', content, file('2025-08-14.json')).stdout).toContain('2 new')
    expect(existsSync(content)).toBe(false)
  })

  test('takes date, name and format as they are given', () => {
    const { content, file } = folderWithDigests()
    const words = ['--date', '2025-01-02', '--name', 'more', '--format', 'hf-api']
    expect(run('--content', content, ...words, file('undated.json')).stdout).toContain(
      'digest 2025-01-02-more (hf-api)',
    )
  })

  test('takes in what lies in raw/ where no file is named', () => {
    const { content } = folderWithDigests()
    expect(run('--content', content)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`nothing in ${content}/raw`),
    })
    mkdirSync(join(content, 'raw'), { recursive: true })
    writeFileSync(join(content, 'raw/2025-08-14.json'), JSON.stringify([paper(1)]))
    expect(run('--content', content)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 new') })
  })

  test.each([
    [['--date', '2025-02-30', 'x'], '--date must be a date'],
    [['--year', '25', 'x'], '--year must be a year'],
    [['--date', '2025-01-01', '--year', '2025', 'x'], 'give it or --year'],
    [['--format', 'pdf', 'x'], '--format must be one of hf-api'],
    [['--dat', '2025-01-01', 'x'], "Unknown option '--dat'"],
    [['--content', command, 'x'], 'is no folder'],
  ])('refuses %j', (words, reason) => {
    const { status, stdout, stderr } = run(...words)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(reason)
  })

  it('explains itself', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    for (const flag of ['content', 'date', 'year', 'name', 'format', 'dry-run', 'json'])
      expect(stdout).toContain(`--${flag}`)
  })
})
