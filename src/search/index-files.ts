import { nameOf } from './checksum.ts'
import { openContainer } from './container.ts'
import { type Core, type CoreHeader, type IndexEntry, indexFormat, openCore } from './core.ts'
import { openKeys } from './key-table.ts'
import type { KeyTable } from './keys.ts'
import { openTexts, type Texts } from './texts.ts'
import { indexFolder, openWordIndex, type WordIndex, type WordIndexHeader } from './word-index.ts'

/** How the search reads the site's files, by their path from its root. Rejects where there is no such file. */
export type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>

/** The index of a built site; all but the core is loaded when it is first asked for. */
export interface SearchIndex {
  core: Core
  texts: Texts
  /** Where the words of the authors' names stand. */
  names(): Promise<WordIndex>
  /** The papers by arXiv id, DOI and id. */
  keys: KeyTable
  /** The papers by title, however it is written. */
  titles: KeyTable
}

/** Open the index of a built site. Rejects where it is damaged, absent or of another form. */
export async function openIndex(read: Read): Promise<SearchIndex> {
  const entry = JSON.parse(new TextDecoder().decode(await read(`${indexFolder}entry.json`))) as IndexEntry
  if (entry.format !== indexFormat)
    throw new Error('The search index has another form than this search reads')
  const file = (name: string) => readNamed(read, name)
  const core = openCore(await openContainer<CoreHeader>(await file(entry.core)), file)
  return {
    core,
    texts: openTexts(core, read),
    names: once(async () => {
      const { header, part } = await openContainer<WordIndexHeader>(await file(core.header.names))
      return openWordIndex(header, part, file)
    }),
    keys: openKeys(core.header.keys, file),
    titles: openKeys(core.header.titles, file),
  }
}

/** A file of the index by its name, which is its checksum. */
async function readNamed(read: Read, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await read(`${indexFolder}${name}.bin`)
  if (nameOf(bytes) !== name) throw new Error(`The file ${name} of the search index is damaged`)
  return bytes
}

/** Make it at the first call and keep it; a failure is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    made.catch(() => {
      made = undefined
    })
    return made
  }
}
