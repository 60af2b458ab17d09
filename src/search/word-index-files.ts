import { nameOf } from './checksum.ts'
import { concat } from './container.ts'
import { encodeWords } from './lexicon.ts'
import { encodePostings, type Occurrence } from './postings.ts'
import { encodeNumbers, gaps } from './varint.ts'
import type { WordIndexHeader } from './word-index.ts'

/** A word index as files: the postings by name, and the header and the parts for the container that knows them. */
export interface WordIndexFiles {
  header: WordIndexHeader
  parts: Record<'words' | 'counts' | 'starts', Uint8Array>
  shards: Map<string, Uint8Array>
}

/** Make the files of a word index. The words need no order, the papers of each ascend. */
export function encodeWordIndex(occurrences: ReadonlyMap<string, readonly Occurrence[]>): WordIndexFiles {
  const words = [...occurrences.keys()].sort()
  const encoded = words.map((word) => encodePostings(occurrences.get(word)!))
  const total = encoded.reduce((sum, bytes) => sum + bytes.length, 0)
  const starts = startsOf(encoded, Math.max(leastShard, total / mostShards))
  const shards = starts.map((start, at) => shardOf(encoded.slice(start, starts[at + 1])))
  const named = shards.map((bytes) => [nameOf(bytes), bytes] as const)
  return {
    header: { shards: named.map(([name]) => name) },
    parts: {
      words: new TextEncoder().encode(encodeWords(words)),
      counts: encodeNumbers(words.map((word) => occurrences.get(word)!.length)),
      starts: encodeNumbers(gaps([...starts, words.length])),
    },
    shards: new Map(named),
  }
}

/** A file is big enough to be worth its request, and small enough to be read for one word. */
const leastShard = 12_288
const mostShards = 1500

function startsOf(encoded: readonly Uint8Array[], size: number): number[] {
  const starts: number[] = []
  let filled = size
  encoded.forEach((bytes, at) => {
    if (filled + bytes.length > size) {
      starts.push(at)
      filled = 0
    }
    filled += bytes.length
  })
  return starts
}

function shardOf(encoded: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const lengths = encodeNumbers(encoded.map((bytes) => bytes.length))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, lengths.length)
  return concat([size, lengths, ...encoded])
}
