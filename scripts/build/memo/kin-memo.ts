import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../../../src/archive/archive.ts'
import { readKin, writeKin } from '../../../src/archive/related/kin-file.ts'
import { relate } from '../../../src/archive/related/related.ts'

/** The pass that relates the papers, as a file for the pages, and how to leave it to the next build. */
export interface KnownKin {
  file: string
  keep(): void
}

/** Relate the papers of an archive; the pass of the last build goes on where it can. */
export function relatePapers({ entries }: Archive, memo: string, key: string): KnownKin {
  const [kept, next] = [join(memo, 'kin'), join(memo, 'kin.next')]
  const before = existsSync(kept) ? readKin(readFileSync(kept), key) : undefined
  const papers = before?.papers
  const { kin } = relate(entries, before)
  if (before === kin && papers === kin.papers) return { file: kept, keep() {} }
  mkdirSync(memo, { recursive: true })
  const file = openSync(next, 'w')
  try {
    for (const part of writeKin(kin, key)) writeAll(file, part)
  } finally {
    closeSync(file)
  }
  return { file: next, keep: () => renameSync(next, kept) }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
