import { join } from 'node:path'
import type { Archive } from '../../src/archive/archive.ts'
import { writeCompanion } from './search/companion.ts'
import { writePagefind } from './search/pagefind.ts'
import { recordsOf } from './search/records.ts'

/** Write the search index of an archive into a built site: Pagefind's into `pagefind/`, ours beside it into `search/index/`. What was there before goes; the same archive gives the same bytes. */
export async function writeSearchIndex(archive: Archive, folder: string): Promise<void> {
  const records = recordsOf(archive)
  const places = await writePagefind(records, archive.settings.language, join(folder, 'pagefind'))
  writeCompanion(records, archive.topics, places, join(folder, 'search/index'))
}
