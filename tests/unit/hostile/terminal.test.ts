import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test, vi } from 'vitest'
import { inWords } from '../../../scripts/ingest/report.ts'
import { ingestFiles } from '../../../scripts/ingest/run.ts'
import { printable, printableLine, printMessages } from '../../../scripts/print.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { texts } from './attacks.ts'

/** What moves the cursor, asks the terminal for something, or turns text around. */
const commanding = /[[\p{Cc}--[\t\n]]\u2028-\u202e\u2066-\u2069]/v

describe('a text in the terminal', () => {
  it('commands nothing, whatever it is, and loses nothing', () => {
    for (const text of texts()) {
      expect(printable(text)).not.toMatch(commanding)
      expect(printableLine(text)).not.toMatch(/[\n\t]/)
      const asJson = printable(JSON.stringify({ text }, null, 2))
      expect(asJson).not.toMatch(commanding)
      expect(JSON.parse(asJson)).toEqual({ text: text.toWellFormed() === text ? text : expect.any(String) })
    }
  })

  test.each([
    ['a\nb\tc é 中', 'a\nb\tc é 中'],
    ['\u001b[2J\u009b31m\u007f', '\\u001b[2J\\u009b31m\\u007f'],
    ['a\r\nb', 'a\\u000d\nb'],
    ['\u202eexe.png\u2069', '\\u202eexe.png\\u2069'],
  ])('%j is printed as %j', (text, printed) => {
    expect(printable(text)).toBe(printed)
  })
})

it('what ingest says of files and texts commands nothing, and each message is one line', () => {
  const folder = temporaryFolder()
  const [esc, rlo] = ['\u001b]0;x\u0007\u009b2J', '\u202e']
  mkdirSync(join(folder, 'in'))
  const digest = `# 2025-08-14\n\n## [Kites](https://arxiv.org/abs/2508.00001)\n\n**${esc}${rlo}Odd:** label\n\nText.\n`
  const paths = [`2025-08-14${esc}\nok.md`, `2025-08-15${rlo}.md`, 'none\n.md'].map((name) =>
    join(folder, 'in', name),
  )
  for (const path of paths.slice(0, 2)) writeFileSync(path, digest)
  const report = ingestFiles(paths, { content: join(folder, 'content') })
  const messages = [...report.errors, ...report.quarantined, ...report.warnings]
  const printed: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line))
  printMessages(messages)
  spy.mockRestore()
  expect(messages.length).toBeGreaterThan(2)
  expect(printed.length).toBe(messages.length)
  for (const line of [...printed, ...inWords(report).map(printableLine)]) {
    expect(line).not.toMatch(commanding)
    expect(line).not.toContain('\n')
  }
})
