import type { Archive } from '../archive/archive.ts'
import { type Related, relatedPapers } from '../archive/related/related.ts'
import { getArchive } from './entries.ts'

let made: { archive: Archive; related: Map<string, Related[]> } | undefined

/** The related papers of each paper, by its id; made once for all pages of a build. */
export async function getRelated(): Promise<ReadonlyMap<string, Related[]>> {
  const archive = await getArchive()
  if (made?.archive !== archive) made = { archive, related: relatedPapers(archive.entries) }
  return made.related
}
