import type { Archive } from '../archive/archive.ts'
import { makeMap, numbered, type PaperMap } from '../archive/map/map.ts'
import { printOf } from './due.ts'
import { getArchive } from './entries.ts'
import { getKinship } from './related.ts'

/** The map as its page and its files have it. */
export interface SiteMap extends PaperMap {
  /** Tells it from a map whose numbers stand for other papers or topics: 22 letters. */
  sum: string
}

let made: { archive: Archive; map: SiteMap } | undefined

/** The map of the archive; made once for all files of a build. */
export async function getMap(): Promise<SiteMap> {
  const archive = await getArchive()
  if (made?.archive !== archive) {
    const map = makeMap(archive, await getKinship())
    made = { archive, map: { ...map, sum: printOf(numbered(map, archive.topics)) } }
  }
  return made.map
}
