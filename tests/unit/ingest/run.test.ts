import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exitCode } from '../../../scripts/ingest/report.ts'
import { ingestFiles } from '../../../scripts/ingest/run.ts'
import { rawFiles } from '../../../scripts/ingest/store.ts'
import { filesIn, temporaryFolder } from '../../support/folders.ts'

/**
 * A case is a folder: the files in/, run.json with what is ingested step by step, and perhaps the content/ before.
 * What comes of it is in expected/ (raw/ apart) and report.json; with EXPECT=write in the environment they are written.
 */
const cases = join(import.meta.dirname, '../../fixtures/ingest')
const isWriting = process.env.EXPECT === 'write'

describe.each(readdirSync(cases))('%s', (name) => {
  const folder = join(cases, name)
  const steps: { files: string[] }[] = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'))
  const begin = () => temporaryFolder(join(folder, 'content'))
  const run = (content: string, dryRun = false) =>
    steps.map(({ files, ...wishes }) => {
      const paths = files.length > 0 ? files.map((file) => join(folder, 'in', file)) : rawFiles(content)
      const report = ingestFiles(paths, { content, dryRun, ...wishes })
      return { exitCode: exitCode(report), ...report }
    })
  const asText = (reports: unknown, content: string) =>
    `${JSON.stringify(reports, null, 2)
      .replaceAll(`${join(folder, 'in')}/`, '')
      .replaceAll(`${content}/`, 'content/')}\n`

  test('gives the expected content and report', () => {
    const content = begin()
    const report = asText(run(content), content)
    const made = new Map([...filesIn(content)].filter(([path]) => !path.startsWith('raw/')))
    if (isWriting) writeExpected(folder, content, report)
    expect(made).toEqual(filesIn(join(folder, 'expected')))
    expect(report).toBe(readFileSync(join(folder, 'report.json'), 'utf8'))
  })

  test('changes nothing when it is run again', () => {
    const content = begin()
    run(content)
    const made = filesIn(content)
    run(content)
    expect(filesIn(content)).toEqual(made)
  })

  test('loses no paper from sight', () => {
    for (const { files } of run(begin()))
      for (const file of files)
        expect(file.seen).toBe(file.new + file.known + file.repeated + file.quarantined)
  })

  test('writes nothing in a dry run', () => {
    const content = begin()
    const before = filesIn(content)
    run(content, true)
    expect(filesIn(content)).toEqual(before)
  })
})

function writeExpected(folder: string, content: string, report: string): void {
  const expected = join(folder, 'expected')
  rmSync(expected, { recursive: true, force: true })
  cpSync(content, expected, { recursive: true, filter: (path) => !path.startsWith(join(content, 'raw')) })
  writeFileSync(join(folder, 'report.json'), report)
}
