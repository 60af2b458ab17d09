import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dataSchemas, type Release } from '../../src/archive/data/schemas.ts'
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
    if (from !== site) put(from, file, site)
  }
  const before = carriedFiles(site)
  before?.forEach(add(site))
  for (const other of others)
    releaseFileOf(other)
      ?.files.filter(({ path }) => isLasting(path))
      .forEach(add(other))
  if (carried.size > 0) writeList(site, [...carried.values()])
  else if (!before) rmSync(join(site, carriedJson))
}

/** The files that a site carries for pages of other releases; undefined where its list is damaged. */
export function carriedFiles(site: string): File[] | undefined {
  try {
    const text = readFileSync(join(site, carriedJson), 'utf8')
    return carriedSchema.safeParse(JSON.parse(text)).data?.files
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return []
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const carriedSchema = dataSchemas.release.pick({ files: true })

function isWhole(folder: string, { path, size, sha256 }: File): boolean {
  const place = join(folder, path)
  if (statSync(place, { throwIfNoEntry: false })?.size !== size) return false
  return fileChecksum(place) === sha256
}

function put(from: string, file: File, site: string): void {
  if (isWhole(site, file)) return
  const place = join(site, file.path)
  rmSync(place, { force: true })
  mkdirSync(dirname(place), { recursive: true })
  putFile(join(from, file.path), place)
}

function writeList(site: string, files: File[]): void {
  const next = `${site}.carried`
  writeFileSync(next, carriedText(files))
  renameSync(next, join(site, carriedJson))
}

/** The bytes of carried.json, a line for each file. */
export function carriedText(files: readonly File[]): string {
  const lines = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256, size }) => JSON.stringify({ path, sha256, size }))
  return `{"files":[\n${lines.join(',\n')}\n]}\n`
}
