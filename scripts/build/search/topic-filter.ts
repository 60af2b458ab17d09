import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { decode, encode } from 'cborg'
import { compare } from '../../../src/archive/compare.ts'
import type { SearchRecord } from './records.ts'

/**
 * Add the filter `topic` to Pagefind's index of some papers, in a folder, as Pagefind 1.6 would write it for papers added
 * in this order: else a changed rule would have it index all texts again. Throws where the index is not of so many papers.
 */
export function addTopicFilter(folder: string, records: readonly SearchRecord[]): void {
  const values = valuesOf(records)
  if (values.length === 0) return
  const entryFile = join(folder, 'pagefind-entry.json')
  const entry: PagefindEntry = JSON.parse(readFileSync(entryFile, 'utf8'))
  const [[language, own] = [], ...others] = Object.entries(entry.languages)
  if (!language || !own || others.length > 0) throw new Error(`${entryFile} is not of one language`)
  const metaFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`)
  const meta: PagefindMeta = decode(unpacked(readFileSync(metaFile(own.hash))))
  if (meta[1].length !== records.length) throw new Error(`${folder} is of ${meta[1].length} papers`)
  const filter = encode(['topic', values])
  const name = `${language}_${sumOf(filter).slice(0, 7)}`
  writeFileSync(join(folder, 'filter', `${name}.pf_filter`), packed(filter))
  rmSync(metaFile(own.hash))
  meta[3] = [...meta[3], ['topic', name] as [string, string]].toSorted(([a], [b]) => compare(a, b))
  const bytes = encode(meta)
  own.hash = `${language}_${sumOf(bytes).slice(0, 10)}`
  writeFileSync(metaFile(own.hash), packed(bytes))
  writeFileSync(entryFile, JSON.stringify(entry))
}

/** Each topic, its parents included, with the numbers of its papers. */
function valuesOf(records: readonly SearchRecord[]): [topic: string, pages: number[]][] {
  const pages = new Map<string, number[]>()
  records.forEach(({ topics, parents }, at) => {
    for (const topic of [...topics, ...parents]) {
      const known = pages.get(topic)
      if (known) known.push(at)
      else pages.set(topic, [at])
    }
  })
  return [...pages].toSorted(([a], [b]) => compare(a, b))
}

interface PagefindEntry {
  languages: Record<string, { hash: string }>
}

/** Its version, its pages, its lists of words, its filters with the names of their files, what it sorts by, its fields. */
type PagefindMeta = [string, unknown[], unknown[], [filter: string, name: string][], unknown[], unknown[]]

/** Every file of Pagefind's begins so, before it is packed. */
const opening = Buffer.from('pagefind_dcd')

const unpacked = (bytes: Uint8Array) => gunzipSync(bytes).subarray(opening.length)
const packed = (bytes: Uint8Array) => gzipSync(Buffer.concat([opening, bytes]), { level: 9 })
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
