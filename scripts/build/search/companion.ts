import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Topic } from '../../../src/archive/topic.ts'
import { nameOf } from '../../../src/search/checksum.ts'
import { packContainer } from '../../../src/search/container.ts'
import { type CoreHeader, type IndexEntry, indexFormat } from '../../../src/search/core.ts'
import { arxivKey, doiKey, encodeKeys, paperKey, titleKey } from '../../../src/search/keys.ts'
import { encodeNumbers } from '../../../src/search/varint.ts'
import { encodeWordIndex, type WordIndexFiles } from '../../../src/search/word-index-files.ts'
import { wordList } from '../../../src/search/words.ts'
import { acronymsOf, compoundsOf } from './known-variants.ts'
import { nameOccurrences, textOccurrences } from './occurrences.ts'
import type { Places } from './pagefind.ts'
import type { SearchRecord } from './records.ts'

/** Write our index beside Pagefind's: `entry.json`, and files named by their checksums. */
export function writeCompanion(
  records: SearchRecord[],
  topics: Topic[],
  places: Places,
  folder: string,
): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const write = (bytes: Uint8Array) => {
    const name = nameOf(bytes)
    writeFileSync(join(folder, `${name}.bin`), bytes)
    return name
  }
  const writeAll = ({ shards }: WordIndexFiles) => {
    for (const bytes of shards.values()) write(bytes)
  }
  const occurrences = textOccurrences(records)
  const words = encodeWordIndex(occurrences)
  const names = encodeWordIndex(nameOccurrences(records))
  writeAll(words)
  writeAll(names)
  const lengths = records.map(({ abstract }) => wordList(abstract).length)
  const header: CoreHeader = {
    ...words.header,
    papers: records.length,
    meanLength:
      Math.round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)) || 1,
    topics: topics.map(({ id, label, hue, parent }) => ({ id, label, hue, ...(parent ? { parent } : {}) })),
    days: daysOf(records),
    acronyms: acronymsOf(records, occurrences),
    compounds: compoundsOf(records, occurrences),
    bundles: places.bundles,
    names: write(packed(names.header, names.parts)),
    keys: write(packed({}, encodeKeys(records.flatMap(keysOf)))),
    titles: write(packed({}, encodeKeys(records.map(({ title }, paper) => [titleKey(title), paper])))),
  }
  const core = packed(header, {
    ...words.parts,
    lengths: Uint8Array.from(lengths, (length) => Math.min(255, Math.round(length / 4))),
    topics: encodeNumbers(topicNumbers(records, topics)),
    places: encodeNumbers(places.of.flatMap(({ bundle, slot }) => [bundle, slot])),
  })
  const entry: IndexEntry = { format: indexFormat, core: write(core) }
  writeFileSync(join(folder, 'entry.json'), `${JSON.stringify(entry)}\n`)
}

const packed = (header: object, parts: Record<string, Uint8Array>) =>
  new Uint8Array(deflateRawSync(packContainer(header, parts), { level: 9 }))

const keysOf = ({ id, arxivId, doi }: SearchRecord, paper: number): [string, number][] =>
  [paperKey(id), ...(arxivId ? [arxivKey(arxivId)] : []), ...(doi ? [doiKey(doi)] : [])].map((key) => [
    key,
    paper,
  ])

function daysOf(records: SearchRecord[]): [string, number][] {
  const days = new Map<string, number>()
  for (const { digests } of records) days.set(digests[0]!, (days.get(digests[0]!) ?? 0) + 1)
  return [...days]
}

function topicNumbers(records: SearchRecord[], topics: Topic[]): number[] {
  const numbers = new Map(topics.map(({ id }, at) => [id, at]))
  return records.flatMap((record) => {
    const own = record.topics.flatMap((id) => numbers.get(id) ?? [])
    return [own.length, ...own]
  })
}
