import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Release } from '../../src/archive/data/schemas.ts'
import { carriedJson, releaseJson } from '../../src/archive/permalinks.ts'
import { releaseText } from '../build/release.ts'
import { carriedFiles, carriedText } from '../publish/carry.ts'
import { fileChecksum } from '../publish/file-checksum.ts'
import { pathsIn } from '../publish/paths-in.ts'
import { nameOf, numberOf } from '../publish/releases.ts'
import { type Fault, fault } from './fault.ts'

type File = Release['files'][number]

/** Every file of a site that is not as its release.json says, is absent, or is not named there. */
export function fileFaults(site: string, release: Release): Fault[] {
  const { files: carried, faults } = carriedOf(site)
  const known = new Map([...carried, ...release.files].map((file) => [file.path, file]))
  const present = pathsIn(site)
  const absent = [...known.keys()].filter((path) => !present.has(path))
  const added = [...present].filter(
    (path) => !known.has(path) && path !== releaseJson && path !== carriedJson,
  )
  return [
    ...releaseFileFaults(site, release),
    ...faults,
    ...absent.map((path) => fault(path, 'is absent.')),
    ...added.map((path) => fault(path, 'was added: release.json does not name it.')),
    ...[...known.values()]
      .filter(({ path }) => present.has(path))
      .flatMap((file) => contentFaults(site, file)),
  ]
}

function carriedOf(site: string): { files: File[]; faults: Fault[] } {
  try {
    const files = carriedFiles(site)
    if (!files) return { files: [], faults: [fault(carriedJson, 'is damaged.')] }
    const isAsWritten =
      files.length === 0 || readFileSync(join(site, carriedJson), 'utf8') === carriedText(files)
    return { files, faults: isAsWritten ? [] : [fault(carriedJson, 'is not as it was written.')] }
  } catch {
    return { files: [], faults: [fault(carriedJson, 'cannot be read.')] }
  }
}

/** release.json names no checksum of its own: it must be written as it is always written, and as its release is called. */
function releaseFileFaults(site: string, release: Release): Fault[] {
  const folder = realpathSync(site)
  const number = numberOf(folder)
  const isAsWritten = readFileSync(join(site, releaseJson), 'utf8') === releaseText(release)
  const isAsNamed = number === undefined || nameOf(number, folder) === basename(folder)
  return isAsWritten && isAsNamed ? [] : [fault(releaseJson, 'is not as it was built.')]
}

function contentFaults(site: string, { path, size, sha256 }: File): Fault[] {
  const place = join(site, path)
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found?.isFile()) return [fault(path, 'is no file.')]
  if (found.size !== size) return [fault(path, `has ${found.size} bytes; it was built with ${size}.`)]
  return fileChecksum(place) === sha256 ? [] : [fault(path, 'has other bytes than it was built with.')]
}
