import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { parseFragments } from '../../../src/search/texts.ts'
import { withBackend } from './backend.ts'
import type { SearchRecord } from './records.ts'

/** Where Pagefind put the text of each paper: a file of its fragments and the place in it. */
export interface Places {
  bundles: string[]
  /** By a paper's number in its part: the number of the file, and its place there. */
  of: [bundle: number, slot: number][]
}

/** Write Pagefind's index of some papers into an empty folder, without the filter `topic` (`addTopicFilter`) and without the interfaces that it brings; one that is to be merged into another needs no code of its own. Throws what Pagefind complains of. */
export async function writePagefind(
  records: readonly SearchRecord[],
  language: string,
  folder: string,
  isMerged: boolean,
): Promise<Places> {
  await withBackend(() => writeFiles(records, language, folder))
  const unused = isMerged ? code : interfaces
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name))
  return placesIn(join(folder, 'fragment'), records)
}

async function writeFiles(records: readonly SearchRecord[], language: string, folder: string): Promise<void> {
  const maxFragments = Math.max(1, Math.ceil(records.length / papersInBundle))
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  try {
    for (const record of records) await add(index, record, language)
    check(await index.writeFiles({ outputPath: folder }))
  } finally {
    await close()
  }
}

/** Ten results of a search lie in about ten files: small ones cost little, and one for ten pages is not too many for a host. */
const papersInBundle = 10

const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./
const code = /\.(?:js|css|pagefind)$/

async function add(index: PagefindIndex, record: SearchRecord, language: string): Promise<void> {
  const { url, title, abstract, authors, digests, arxivId } = record
  const added = await index.addCustomRecord({
    url,
    language,
    content: searchable(`${title} ${abstract}`, url),
    meta: { title, authors: authors.join('\n'), digests: digests.join(' '), ...(arxivId ? { arxivId } : {}) },
    filters: { year: [digests[0]!.slice(0, 4)] },
    sort: { date: digests[0]! },
  })
  check(added)
}

/** Pagefind leaves out a page in whose text it finds no word: the words of such a page are those of its address. */
const searchable = (text: string, url: string) => (/[\p{L}\p{N}]/u.test(text) ? text : `${text} ${url}`)

function check({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

function placesIn(folder: string, records: readonly SearchRecord[]): Places {
  if (records.length === 0) return { bundles: [], of: [] }
  const files = readdirSync(folder).map((name) => {
    const fragments = parseFragments(gunzipSync(readFileSync(join(folder, name))))
    return { name: basename(name, '.pf_fragment'), urls: fragments.map(({ url }) => url) }
  })
  const found = new Map(
    files.flatMap(({ name, urls }) => urls.map((url, slot) => [url, { name, slot }] as const)),
  )
  const lost = records.find(({ url }) => !found.has(url))
  if (lost) throw new Error(`Pagefind left out ${lost.url}`)
  const bundles = [...new Set(records.map(({ url }) => found.get(url)!.name))]
  const numbers = new Map(bundles.map((name, at) => [name, at]))
  const of = records
    .map(({ url }) => found.get(url)!)
    .map(({ name, slot }): [number, number] => [numbers.get(name)!, slot])
  return { bundles, of }
}
