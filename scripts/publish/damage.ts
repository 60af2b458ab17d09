import { statSync } from 'node:fs'
import { join } from 'node:path'
import { carriedJson, releaseJson } from '../../src/archive/permalinks.ts'
import { carriedFiles } from './carry.ts'
import { fileChecksum } from './file-checksum.ts'
import { pathsIn } from './paths-in.ts'
import { releaseFileOf } from './releases.ts'

/** The paths of the files of a release that are absent or not as they were built. */
export function damagedFiles(folder: string): string[] {
  const release = releaseFileOf(folder)
  if (!release) return [releaseJson]
  const damaged = release.files.filter(({ path, size, sha256 }) => {
    const place = join(folder, path)
    return statSync(place, { throwIfNoEntry: false })?.size !== size || fileChecksum(place) !== sha256
  })
  return damaged.map(({ path }) => path)
}

/** Whether a folder holds a release as it was built, and nothing else but what that carries for others. */
export function isReleaseAlone(folder: string): boolean {
  const [release, carried] = [releaseFileOf(folder), carriedFiles(folder)]
  if (!release || !carried) return false
  const files = [...release.files, ...carried]
  const known = new Set([releaseJson, carriedJson, ...files.map(({ path }) => path)])
  return pathsIn(folder).isSubsetOf(known) && damagedFiles(folder).length === 0
}
