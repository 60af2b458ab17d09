import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { compare } from '../../src/archive/compare.ts'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { releaseFileOf } from '../publish/releases.ts'

/** Write a built site into one .zip file, its home page at the top; an older file stays until the new one is whole. What it carries for other releases is left out: the same site gives the same bytes. */
export async function writeZip(folder: string, file: string): Promise<void> {
  const zip = new ZipFile()
  const broken = new Promise<never>((_, reject) => zip.once('error', reject))
  for (const path of ownPaths(folder))
    zip.addFile(join(folder, path), path.slice(1), { ...sameForAll, compress: !isCompressed(path) })
  zip.end()
  const next = `${resolve(file)}.next`
  mkdirSync(dirname(next), { recursive: true })
  try {
    await Promise.race([pipeline(zip.outputStream, createWriteStream(next)), broken])
    renameSync(next, file)
  } finally {
    rmSync(next, { force: true })
  }
}

/** The paths of a release's own files, in order. */
const ownPaths = (folder: string) =>
  [releaseJson, ...(releaseFileOf(folder)?.files ?? []).map(({ path }) => path)].sort(compare)

/** The first moment that a .zip file can name, as clocks on the wall show it everywhere. */
const sameForAll = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }

const isCompressed = (path: string) => /\.(pack|bin|woff2|png|pf_\w+|pagefind)$/.test(path)
