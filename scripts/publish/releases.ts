import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Release as ReleaseFile } from '../../src/archive/data/schemas.ts'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { isSystemError } from './attempt.ts'
import { kindOf, type Place } from './place.ts'
import { returnsIn } from './returns.ts'

/** One complete built site, kept in the folder of releases. */
export interface Release {
  /** Its folder's name: its number, and the start of its checksum. */
  name: string
  /** Releases are numbered in the order of their publishing. */
  number: number
  folder: string
  /** Whether --out leads to it. */
  isLive: boolean
  /** The name of the release that it took the place of, where that was not the newest: somebody had gone back. */
  after?: string
}

/** The releases of a place, oldest first. */
export function releasesOf(place: Place): Release[] {
  const live = liveFolder(place)
  const names = kindOf(place.folder) === 'folder' ? readdirSync(place.folder) : []
  const returns = returnsIn(place.folder)
  return names
    .flatMap((name) => {
      const number = numberOf(name)
      const folder = join(place.folder, name)
      const after = returns.get(name)
      const release = { name, folder, isLive: folder === live, ...(after !== undefined && { after }) }
      return number === undefined ? [] : [{ ...release, number }]
    })
    .toSorted((a, b) => a.number - b.number)
}

/** What a complete site is called as the release of a number. Its checksum is that of its release.json, which names all others. */
export const nameOf = (number: number, site: string): string => `${number}-${checksumOf(site).slice(0, 16)}`

/** The SHA-256 of a site's release.json, hexadecimal. */
export const checksumOf = (site: string): string =>
  createHash('sha256')
    .update(readFileSync(join(site, releaseJson)))
    .digest('hex')

/** What a site's release.json says of it; undefined where it has none that can be read. */
export function releaseFileOf(site: string): ReleaseFile | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(join(site, releaseJson), 'utf8'))
    return isReleaseFile(found) ? found : undefined
  } catch (error) {
    if (error instanceof SyntaxError || isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Whether it has the form of a release.json; its schema says more, and takes a second for what large sites have. */
function isReleaseFile(found: unknown): found is ReleaseFile {
  const { content, files } = (found ?? {}) as Partial<ReleaseFile>
  if (typeof content !== 'string' || !Array.isArray(files)) return false
  return files.every(
    (file: Partial<ReleaseFile['files'][number]> | null) =>
      typeof file?.path === 'string' && typeof file.sha256 === 'string' && typeof file.size === 'number',
  )
}

/** The folder that --out leads to; undefined where it is no link. */
function liveFolder({ out }: Place): string | undefined {
  return kindOf(out) === 'link' ? resolve(dirname(out), readlinkSync(out)) : undefined
}

/** The number of the release that a folder's name gives it; undefined where it is no release's. */
export function numberOf(path: string): number | undefined {
  const number = /^(\d+)-[0-9a-f]{16}$/.exec(basename(path))?.[1]
  return number === undefined ? undefined : Number(number)
}
