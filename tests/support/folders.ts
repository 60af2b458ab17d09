import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder for one test, which is gone after it; with a copy of `from` in it, where there is such a folder. */
export function temporaryFolder(from?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  if (from !== undefined && existsSync(from)) cpSync(from, folder, { recursive: true })
  return folder
}

/** Every file below a folder by its path from there, in the order of the paths: its bytes as a string of one character each. */
export function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  const files = paths.filter((path) => statSync(path).isFile()).sort()
  return new Map(files.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]))
}
