import { type Lexicon, readLexicon } from './lexicon.ts'
import { decodePostings, type Postings } from './postings.ts'
import { decodeNumbers, sums } from './varint.ts'

/** Where each word stands, in files that hold a range of words each. */
export interface WordIndex {
  lexicon: Lexicon
  /** The postings of a word by its number; loads the file that holds them. Rejects where that cannot be read. */
  postings(word: number): Promise<Postings>
}

/** What a container says of a word index. */
export interface WordIndexHeader {
  /** The names of the files with the postings. */
  shards: string[]
  /** How many papers a part of the archive has; only the last may have fewer. */
  inPart: number
}

/** The folder of the index's files, from the root of the site. */
export const indexFolder = 'search/index/'

/** A word index over its container; `read` fetches a file of the index by name. */
export function openWordIndex(
  { shards, inPart }: WordIndexHeader,
  part: (name: string) => Uint8Array,
  read: (name: string) => Promise<Uint8Array>,
): WordIndex {
  const lexicon = readLexicon(part('words'), part('counts'))
  const starts = sums(decodeNumbers(part('starts')))
  const files = new Map<number, Promise<Shard>>()
  const known = new Map<number, Postings>()
  const open = (shard: number) =>
    kept(files, shard, () => openShard(read(shards[shard] ?? ''), starts[shard + 1]! - starts[shard]!))
  async function postings(word: number) {
    const found = known.get(word)
    if (found) return found
    const shard = starts.findLastIndex((start) => start <= word)
    const { bytes, offsets } = await open(shard)
    const decoded = decodePostings(bytes, offsets[word - starts[shard]!]!, lexicon.counts[word]!, inPart)
    if (known.size >= mostKnown) known.clear()
    known.set(word, decoded)
    return decoded
  }
  return { lexicon, postings }
}

const mostKnown = 400

interface Shard {
  bytes: Uint8Array
  offsets: number[]
}

async function openShard(reading: Promise<Uint8Array>, count: number): Promise<Shard> {
  const bytes = await reading
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const lengths = decodeNumbers(bytes.subarray(4, 4 + size))
  if (lengths.length !== count) throw new Error('A file of the search index holds other words than it should')
  return { bytes, offsets: [0, ...sums(lengths)].map((offset) => offset + 4 + size) }
}

function kept<K, V>(cache: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const found = cache.get(key) ?? make()
  cache.set(key, found)
  found.catch(() => cache.delete(key))
  return found
}
