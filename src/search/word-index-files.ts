import { nameOf } from './checksum.ts'
import { encodeWords } from './lexicon.ts'
import { encodeNumbers, gaps } from './varint.ts'
import type { WordIndexHeader } from './word-index.ts'
import type { WordPart } from './word-part.ts'

/** A word index as files: the postings by name, and the header and the parts for the container that knows them. */
export interface WordIndexFiles {
  header: WordIndexHeader
  parts: Record<'words' | 'counts' | 'starts', Uint8Array>
  shards: Map<string, Uint8Array>
  /** In how many papers of the archive a word stands. */
  count(word: string): number
}

/** Make the files of a word index out of its parts, which stand in the order of their papers. What is written of a part is never read again here: it is copied. */
export function encodeWordIndex(parts: readonly WordPart[], inPart: number): WordIndexFiles {
  const merged = merge(parts)
  const total = merged.sizes.reduce((sum, size) => sum + size, 0)
  const starts = startsOf(merged.sizes, Math.max(leastShard, total / mostShards))
  const cursors = parts.map((): Cursor => ({ word: 0, byte: 0 }))
  const named = starts.map((start, at) => {
    const bytes = shardOf(parts, cursors, merged, start, starts[at + 1] ?? merged.words.length)
    return [nameOf(bytes), bytes] as const
  })
  return {
    header: { shards: named.map(([name]) => name), inPart },
    parts: {
      words: new TextEncoder().encode(encodeWords(merged.words)),
      counts: encodeNumbers(merged.counts),
      starts: encodeNumbers(gaps([...starts, merged.words.length])),
    },
    shards: new Map(named),
    count: (word) => merged.counts[merged.number.get(word) ?? -1] ?? 0,
  }
}

/** A file is big enough to be worth its request, and small enough to be read for one word. */
const leastShard = 12_288
const mostShards = 1500

interface Merged {
  words: string[]
  number: Map<string, number>
  counts: Uint32Array
  /** How many bytes each word takes. */
  sizes: Uint32Array
}

function merge(parts: readonly WordPart[]): Merged {
  const words = [...new Set(parts.flatMap((part) => part.words))].sort()
  const number = new Map(words.map((word, at) => [word, at]))
  const counts = new Uint32Array(words.length)
  for (const part of parts)
    part.words.forEach((word, at) => {
      counts[number.get(word)!]! += part.counts[at]!
    })
  return { words, number, counts, sizes: sizesOf(parts, number, counts) }
}

function sizesOf(parts: readonly WordPart[], number: Map<string, number>, counts: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(counts.length)
  const left = counts.slice()
  const last = new Int32Array(counts.length).fill(-1)
  parts.forEach((part, at) => {
    part.words.forEach((word, local) => {
      const own = number.get(word)!
      sizes[own]! += headOf(at - last[own]! - 1, left[own]!, part.counts[local]!).length + part.sizes[local]!
      left[own]! -= part.counts[local]!
      last[own] = at
    })
  })
  return sizes
}

/** What stands before the postings of a part; see `decodePostings`. */
const headOf = (passed: number, left: number, own: number) =>
  left > 1 ? [...number7(passed), ...number7(own)] : number7(passed)

const number7 = (value: number) => (value < 128 ? [value] : [...encodeNumbers([value])])

function startsOf(sizes: Uint32Array, size: number): number[] {
  const starts: number[] = []
  let filled = size
  sizes.forEach((own, at) => {
    if (filled + own > size) {
      starts.push(at)
      filled = 0
    }
    filled += own
  })
  return starts
}

/** How far a part is read: up to which of its words, and of its bytes. */
interface Cursor {
  word: number
  byte: number
}

function shardOf(
  parts: readonly WordPart[],
  cursors: Cursor[],
  { words, sizes, counts }: Merged,
  from: number,
  to: number,
): Uint8Array<ArrayBuffer> {
  const lengths = encodeNumbers(sizes.subarray(from, to))
  const total = sizes.subarray(from, to).reduce((sum, size) => sum + size, 0)
  const bytes = new Uint8Array(4 + lengths.length + total)
  new DataView(bytes.buffer).setUint32(0, lengths.length)
  bytes.set(lengths, 4)
  let at = 4 + lengths.length
  for (let word = from; word < to; word++)
    at = copyWord(parts, cursors, words[word]!, counts[word]!, bytes, at)
  return bytes
}

function copyWord(
  parts: readonly WordPart[],
  cursors: Cursor[],
  word: string,
  count: number,
  bytes: Uint8Array,
  start: number,
): number {
  let [at, left, last] = [start, count, -1]
  parts.forEach((part, number) => {
    const cursor = cursors[number]!
    if (part.words[cursor.word] !== word) return
    const own = part.counts[cursor.word]!
    const size = part.sizes[cursor.word]!
    const head = headOf(number - last - 1, left, own)
    bytes.set(head, at)
    bytes.set(part.postings.subarray(cursor.byte, cursor.byte + size), at + head.length)
    at += head.length + size
    left -= own
    last = number
    cursor.word += 1
    cursor.byte += size
  })
  return at
}
