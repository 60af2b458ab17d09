import type { Archive } from '../archive/archive.ts'
import { makeMap, type PaperMap } from '../archive/map/map.ts'
import { getArchive } from './entries.ts'
import { getKinship } from './related.ts'

let made: { archive: Archive; map: PaperMap } | undefined

/** The map of the archive; made once for all files of a build. */
export async function getMap(): Promise<PaperMap> {
  const archive = await getArchive()
  if (made?.archive !== archive) made = { archive, map: makeMap(archive, await getKinship()) }
  return made.map
}
