import { existsSync, readFileSync } from 'node:fs'
import type { Archive } from '../archive/archive.ts'
import { readKin } from '../archive/related/kin-file.ts'
import { type Kinship, relate } from '../archive/related/related.ts'
import { getArchive } from './entries.ts'

let made: { archive: Archive; kinship: Kinship } | undefined

/** What the papers are to each other; made once for all pages of a build, from what the builder kept of it. */
export async function getKinship(): Promise<Kinship> {
  const archive = await getArchive()
  if (made?.archive !== archive) made = { archive, kinship: relate(archive.entries, keptKin()) }
  return made.kinship
}

/** The pass over the papers that the builder kept in a file, if it names one that its own version wrote. */
function keptKin() {
  const { SHEAF_KIN: file, SHEAF_KIN_BY: madeBy = '' } = process.env
  return file && existsSync(file) ? readKin(readFileSync(file), madeBy) : undefined
}
