import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Topic } from '../../../src/archive/topic.ts'
import { nameOf } from '../../../src/search/checksum.ts'
import { packContainer } from '../../../src/search/container.ts'
import { type CoreHeader, type IndexEntry, indexFormat } from '../../../src/search/core.ts'
import { encodeKeys, type Key } from '../../../src/search/key-table.ts'
import { encodeNumbers, foldSign, gaps } from '../../../src/search/varint.ts'
import { encodeWordIndex, type WordIndexFiles } from '../../../src/search/word-index-files.ts'
import { acronymsOf, compoundsOf } from './known-variants.ts'
import type { Places } from './pagefind.ts'
import type { Part } from './part.ts'
import type { SearchRecord } from './records.ts'

/** What our index is made of: the papers, oldest first, cut in parts of `inPart`, and what was found in each part. */
export interface CompanionInput {
  records: readonly SearchRecord[]
  topics: readonly Topic[]
  inPart: number
  parts: readonly Part[]
  places: readonly Places[]
}

/** Write our index beside Pagefind's, into a folder that is not there yet: `entry.json`, and files named by their checksums. */
export function writeCompanion(
  { records, topics, inPart, parts, places }: CompanionInput,
  folder: string,
): void {
  mkdirSync(folder, { recursive: true })
  const write = (bytes: Uint8Array) => {
    const name = nameOf(bytes)
    writeFileSync(join(folder, `${name}.bin`), bytes)
    return name
  }
  const writeAll = ({ shards }: WordIndexFiles) => {
    for (const [name, bytes] of shards) writeFileSync(join(folder, `${name}.bin`), bytes)
  }
  const writeKeys = (of: (part: Part) => Key[]) =>
    encodeKeys(
      parts.flatMap((part, at) => of(part).map(([sum, paper]): Key => [sum, at * inPart + paper])),
    ).map((file) => write(packed(file)))
  const words = encodeWordIndex(
    parts.map(({ texts }) => texts),
    inPart,
  )
  const names = encodeWordIndex(
    parts.map((part) => part.names),
    inPart,
  )
  writeAll(words)
  writeAll(names)
  const lengths = parts.flatMap((part) => part.lengths)
  const header: CoreHeader = {
    ...words.header,
    papers: records.length,
    meanLength: meanOf(lengths),
    topics: topics.map(({ id, label, hue, parent }) => ({ id, label, hue, ...(parent ? { parent } : {}) })),
    days: daysOf(records),
    acronyms: acronymsOf(
      parts.map(({ acronyms }) => acronyms),
      words.count,
    ),
    compounds: compoundsOf(
      parts.map(({ compounds }) => compounds),
      words.count,
    ),
    bundles: places.flatMap(({ bundles }) => bundles),
    names: write(packed(packContainer(names.header, names.parts))),
    keys: writeKeys(({ keys }) => keys),
    titles: writeKeys(({ titles }) => titles),
  }
  const core = packContainer(header, {
    ...words.parts,
    ...placeParts(places),
    lengths: Uint8Array.from(lengths, (length) => Math.min(255, Math.round(length / 4))),
    topics: encodeNumbers(topicNumbers(records, topics)),
  })
  const entry: IndexEntry = { format: indexFormat, core: write(packed(core)) }
  writeFileSync(join(folder, 'entry.json'), `${JSON.stringify(entry)}\n`)
}

const packed = (container: Uint8Array) => new Uint8Array(deflateRawSync(container, { level: 9 }))

const meanOf = (lengths: readonly number[]) =>
  Math.round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)) || 1

/** The number of each paper's file, as the difference from the one before, and its place there. */
function placeParts(places: readonly Places[]) {
  let before = 0
  const bundles = places.flatMap(({ bundles, of }) => {
    const first = before
    before += bundles.length
    return of.map(([bundle]) => first + bundle)
  })
  return {
    bundles: encodeNumbers(gaps(bundles).map(foldSign)),
    slots: encodeNumbers(places.flatMap(({ of }) => of.map(([, slot]) => slot))),
  }
}

function daysOf(records: readonly SearchRecord[]): [string, number][] {
  const days = new Map<string, number>()
  for (const { digests } of records) days.set(digests[0]!, (days.get(digests[0]!) ?? 0) + 1)
  return [...days]
}

function topicNumbers(records: readonly SearchRecord[], topics: readonly Topic[]): number[] {
  const numbers = new Map(topics.map(({ id }, at) => [id, at]))
  return records.flatMap((record) => {
    const own = record.topics.flatMap((id) => numbers.get(id) ?? [])
    return [own.length, ...own]
  })
}
