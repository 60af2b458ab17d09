import { readFileSync } from 'node:fs'
import type { Archive } from '../archive/archive.ts'
import { readKin } from '../archive/related/kin-file.ts'
import { type Kinship, relate } from '../archive/related/related.ts'
import { getArchive } from './entries.ts'
import { plan } from './plan.ts'

let made: { archive: Archive; kinship: Kinship } | undefined

/** What the papers are to each other; made once for all pages of a build, from what the builder kept of it. */
export async function getKinship(): Promise<Kinship> {
  const archive = await getArchive()
  if (made?.archive !== archive) made = { archive, kinship: relate(archive.entries, keptKin()) }
  return made.kinship
}

/** The builder's pass over the papers; of `npm run dev` there is none. */
const keptKin = () => plan && readKin(readFileSync(plan.kin.file), plan.kin.madeBy)
