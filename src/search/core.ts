import type { Container } from './container.ts'
import { textFile } from './pagefind-folder.ts'
import { decodeNumbers, sums, unfold } from './varint.ts'
import { openWordIndex, type WordIndex, type WordIndexHeader } from './word-index.ts'

/** The file that every search reads first: where the core of the index is. */
export interface IndexEntry {
  format: typeof indexFormat
  core: string
}

/** The number of the index's form: what reads one form refuses another. */
export const indexFormat = 2

export interface TopicLabel {
  id: string
  label: string
  hue: number
  parent?: string
}

/** What the core of the index says besides its binary parts. */
export interface CoreHeader extends WordIndexHeader {
  papers: number
  /** The mean number of words in an abstract. */
  meanLength: number
  topics: TopicLabel[]
  /** Every day that papers entered on, oldest first, and how many. */
  days: [date: string, papers: number][]
  /** Acronyms that the archive defines, with the words that they stand for. */
  acronyms: [acronym: string, words: string][]
  /** Words that the archive also writes in two: `fine tuning`. */
  compounds: string[]
  /** The names of the files of the papers' texts. */
  bundles: string[]
  /** The name of the file of the authors' names; those of the files of the keys of papers and titles, by the keys' checksums. */
  names: string
  keys: string[]
  titles: string[]
}

/** The core of the index: all that is known of every paper, numbered from the oldest, without reading its text. */
export interface Core {
  header: CoreHeader
  words: WordIndex
  /** The day each paper entered the archive. */
  date(paper: number): string
  /** The number of words in the abstract, in steps of four. */
  length(paper: number): number
  /** The numbers of a paper's topics in the header, most certain first; parents only where they are assigned themselves. */
  topics(paper: number): readonly number[]
  /** The file that holds a paper's text, by its path from the root of the site, and its place in it. */
  place(paper: number): { file: string; slot: number }
}

/** The core over its container. */
export function openCore(
  { header, part }: Container<CoreHeader>,
  read: (name: string) => Promise<Uint8Array>,
): Core {
  const lengths = part('lengths')
  const dates = header.days.flatMap(([date, papers]) => Array<string>(papers).fill(date))
  const topics = readLists(part('topics'), header.papers)
  const bundles = sums(decodeNumbers(part('bundles')).map(unfold))
  const slots = decodeNumbers(part('slots'))
  return {
    header,
    words: openWordIndex(header, part, read),
    date: (paper) => dates[paper] ?? '',
    length: (paper) => (lengths[paper] ?? 0) * 4,
    topics: (paper) => topics[paper] ?? [],
    place: (paper) => ({
      file: textFile(Math.floor(paper / header.inPart), header.bundles[bundles[paper] ?? 0] ?? ''),
      slot: slots[paper] ?? 0,
    }),
  }
}

/** `count` lists, each behind its length. */
function readLists(bytes: Uint8Array, count: number): number[][] {
  const values = decodeNumbers(bytes)
  let at = 0
  return Array.from({ length: count }, () => {
    const from = at + 1
    at = from + (values[at] ?? 0)
    return values.slice(from, at)
  })
}
