import { statSync } from 'node:fs'
import { join } from 'node:path'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { fileChecksum } from './file-checksum.ts'
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
