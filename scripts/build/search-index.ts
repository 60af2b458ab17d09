import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../../src/archive/archive.ts'
import { placesOf } from '../../src/archive/gaps.ts'
import { pagefindFolder, partFolder, partsFile } from '../../src/search/pagefind-folder.ts'
import { indexFolder } from '../../src/search/word-index.ts'
import { writeCompanion } from './search/companion.ts'
import { openMemo } from './search/memo.ts'
import { makeParts } from './search/parts.ts'
import { recordedPapers } from './search/records.ts'

/** How a search index is written. */
export interface SearchIndexOptions {
  /** A folder that lasts from build to build: what was made of parts of the archive that have not changed is taken from it. It may be empty, missing or damaged. */
  memo?: string
  /** What else decides the bytes, such as a checksum over our source: what was kept under another key is made anew. */
  memoKey?: string
  /** The folder of the last release, with which files that are the same are shared. */
  last?: string
  /** How many papers a part has, in the order in which they entered. */
  inPart?: number
}

/**
 * Write the search index of an archive into a built site: Pagefind's into `pagefind/`, ours beside it into
 * `search/index/`. What was there before goes; the same archive gives the same bytes, whatever the memo holds.
 */
export async function writeSearchIndex(
  archive: Archive,
  folder: string,
  { memo: memoFolder, memoKey = '', inPart = papersInPart, last }: SearchIndexOptions = {},
): Promise<void> {
  const [pagefind, own] = [join(folder, pagefindFolder), join(folder, indexFolder)]
  for (const old of [pagefind, own]) rmSync(old, { recursive: true, force: true })
  mkdirSync(pagefind, { recursive: true })
  const records = recordedPapers(archive)
  const parts = cut(records, inPart, placesOf(archive))
  const memo = openMemo(memoFolder)
  const { language } = archive.settings
  const { indexes, places } = await makeParts({
    parts,
    language,
    folder: pagefind,
    ...(last && { last: join(last, pagefindFolder) }),
    memo,
    memoKey,
  })
  const folders = parts.flatMap(({ length }, at) => (at > 0 && length > 0 ? [partFolder(at)] : []))
  writeFileSync(join(pagefind, partsFile), `${JSON.stringify(folders)}\n`)
  writeCompanion({ records, topics: archive.topics, inPart, parts: indexes, places }, own)
  memo.tidy()
}

/** The last part alone is made anew where papers are added: it takes some seconds at most. */
const papersInPart = 4000

/** Parts of a size, the last of what is left; as many as so many places need, and one at least: where papers are gone, the last may be empty. */
const cut = <T>(list: readonly T[], size: number, places: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(places / size)) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  )
