import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Release } from '../../src/archive/data/schemas.ts'
import { carriedJson } from '../../src/archive/permalinks.ts'
import { isSystemError } from './attempt.ts'
import { fileChecksum } from './file-checksum.ts'
import { releaseFileOf } from './releases.ts'
import { putFile } from './same-file.ts'

type File = Release['files'][number]

/** Files whose names change with their bytes: what pages load, the search index, packs. A page that somebody opened before a switch goes on asking for those of its own release. */
export const isLasting = (path: string): boolean =>
  /^\/(_astro\/|pagefind\/(\d+\/)?((fragment|index|filter)\/|[^/]+\.pf_)|search\/index\/[^/]+\.bin$|offline\/[^/]+\.pack$)/.test(
    path,
  )

/**
 * Carry the lasting files of other releases into a site that does not have them, and list them in its carried.json;
 * they do not belong to the release. A file of the site's own is never touched.
 */
export function carry(site: string, others: readonly string[]): void {
  const own = new Set(releaseFileOf(site)?.files.map(({ path }) => path))
  const carried = new Map<string, File>()
  const add = (from: string) => (file: File) => {
    if (own.has(file.path) || carried.has(file.path) || !isWhole(from, file)) return
    carried.set(file.path, file)
    put(join(from, file.path), join(site, file.path))
  }
  carriedFiles(site).forEach(add(site))
  for (const other of others)
    releaseFileOf(other)
      ?.files.filter(({ path }) => isLasting(path))
      .forEach(add(other))
  if (carried.size > 0) writeList(site, [...carried.values()])
}

/** The files that a site carries for pages of other releases. Throws where its list cannot be read. */
export function carriedFiles(site: string): File[] {
  try {
    return (JSON.parse(readFileSync(join(site, carriedJson), 'utf8')) as { files: File[] }).files
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return []
    throw error
  }
}

function isWhole(folder: string, { path, size, sha256 }: File): boolean {
  const place = join(folder, path)
  if (statSync(place, { throwIfNoEntry: false })?.size !== size) return false
  return fileChecksum(place) === sha256
}

function put(from: string, to: string): void {
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  putFile(from, to)
}

function writeList(site: string, files: File[]): void {
  const lines = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256, size }) => JSON.stringify({ path, sha256, size }))
  const next = `${site}.carried`
  writeFileSync(next, `{"files":[\n${lines.join(',\n')}\n]}\n`)
  renameSync(next, join(site, carriedJson))
}
