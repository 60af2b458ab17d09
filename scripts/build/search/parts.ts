import { join } from 'node:path'
import { partFolder } from '../../../src/search/pagefind-folder.ts'
import { doTasks } from './crew.ts'
import { checksumOf, type Memo } from './memo.ts'
import type { Places } from './pagefind.ts'
import { putFiles } from './pagefind-files.ts'
import { type Part, readPart } from './part.ts'
import type { MadePart, PartTask } from './part-task.ts'
import type { SearchRecord } from './records.ts'
import { addTopicFilter } from './topic-filter.ts'

/** The parts of the archive, in order, and where Pagefind's indexes of them go: an empty folder. */
export interface PartsInput {
  parts: readonly (readonly SearchRecord[])[]
  language: string
  folder: string
  /** The same folder of the last release. */
  last?: string
  memo: Memo
  /** What else decides what is made of a part: our source, for one. */
  memoKey: string
}

/** What is known of all parts, in order. */
export interface Parts {
  indexes: Part[]
  places: Places[]
}

/** Make all parts, or take them from the memo where nothing they are made from has changed. */
export async function makeParts({
  parts,
  language,
  folder,
  last,
  memo,
  memoKey,
}: PartsInput): Promise<Parts> {
  const found: Parts = { indexes: [], places: [] }
  const open = parts.flatMap((records, at) => {
    const isMerged = at > 0
    const sums = memo.keeps ? sumsOf(records, [memoKey, language, String(isMerged)], memoKey) : noSums
    const own = join(folder, partFolder(at))
    const index = memo.read('words', sums.words)
    const files = memo.read('pagefind', sums.pagefind)
    if (index) found.indexes[at] = readPart(index)
    if (files) found.places[at] = putFiles(files, own, last && join(last, partFolder(at)))
    const task: PartTask = { records, language, isMerged, isKept: memo.keeps, isIndexed: !index }
    return index && files ? [] : [{ at, sums, task: files ? task : { ...task, folder: own } }]
  })
  await doTasks(
    open.map(({ task }) => task),
    ({ index, places, files }: MadePart, number) => {
      const { at, sums } = open[number]!
      if (index) found.indexes[at] = readPart(index)
      if (index) memo.write('words', sums.words, index)
      if (places) found.places[at] = places
      if (files) memo.write('pagefind', sums.pagefind, files)
    },
  )
  parts.forEach((records, at) => {
    addTopicFilter(join(folder, partFolder(at)), records)
  })
  return found
}

interface Sums {
  words: string
  pagefind: string
}

const noSums: Sums = { words: '', pagefind: '' }

/** What our index of a part and what Pagefind's is made from: only Pagefind's holds digests. The topics are added to what is kept. */
function sumsOf(records: readonly SearchRecord[], forPagefind: readonly string[], memoKey: string): Sums {
  const own = records.map(({ id, title, abstract, authors, arxivId = null, doi = null }) =>
    JSON.stringify([id, title, abstract, authors, arxivId, doi]),
  )
  const words = checksumOf(memoKey, ...own)
  const more = records.map(({ url, digests }) => JSON.stringify([url, digests]))
  return { words, pagefind: checksumOf(words, ...forPagefind, ...more) }
}
