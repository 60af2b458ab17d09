import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSystemError } from './attempt.ts'
import { leftovers } from './switch.ts'

/** Of releases that were published after somebody had gone back, by name: the release that each took the place of. */
export function returnsIn(folder: string): Map<string, string> {
  try {
    const lines = readFileSync(join(folder, returnsFile), 'utf8').split('\n')
    return new Map(lines.filter(Boolean).map((line) => line.split(' ') as [string, string]))
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return new Map()
    throw error
  }
}

/** Write that a coming release takes the place of one that is not the newest; what is said of releases that are gone is left out. */
export function noteReturn(folder: string, coming: string, present: string, kept: ReadonlySet<string>): void {
  const known = [...returnsIn(folder)].filter(([name]) => kept.has(name) && name !== coming)
  const lines = [...known, [coming, present]].map((names) => `${names.join(' ')}\n`)
  const next = join(folder, leftovers.returns)
  writeFileSync(next, lines.join(''))
  renameSync(next, join(folder, returnsFile))
}

const returnsFile = 'returns'
