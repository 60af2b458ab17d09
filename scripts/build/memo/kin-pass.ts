import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Entry } from '../../../src/archive/archive.ts'
import { readKin, writeKin } from '../../../src/archive/related/kin-file.ts'
import { relate } from '../../../src/archive/related/related.ts'
import { writeAll } from './write-all.ts'

/** What the pass over the papers needs: the papers, the file of the last pass, the file of the next, and who makes it. */
export interface KinPass {
  entries: readonly Entry[]
  kept: string
  next: string
  key: string
}

/** Relate papers and write the pass; the last one goes on where it can. Whether there was anything to write. */
export function passOver({ entries, kept, next, key }: KinPass): boolean {
  const before = existsSync(kept) ? readKin(readFileSync(kept), key) : undefined
  const papers = before?.papers
  const { kin } = relate(entries, before)
  if (before === kin && papers === kin.papers) return false
  mkdirSync(dirname(next), { recursive: true })
  const file = openSync(next, 'w')
  try {
    for (const part of writeKin(kin, key)) writeAll(file, part)
  } finally {
    closeSync(file)
  }
  return true
}
