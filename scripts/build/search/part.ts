import { packContainer, readContainer } from '../../../src/search/container.ts'
import type { Key } from '../../../src/search/key-table.ts'
import { arxivKey, doiKey, paperKey, sumOf, titleKey } from '../../../src/search/keys.ts'
import { encodeWords, readLexicon } from '../../../src/search/lexicon.ts'
import { decodeNumbers, encodeNumbers } from '../../../src/search/varint.ts'
import { tokensOf, type WordPart, wordPart } from '../../../src/search/word-part.ts'
import { wordList } from '../../../src/search/words.ts'
import { acronymsIn, compoundsIn, type Written } from './known-variants.ts'
import type { SearchRecord } from './records.ts'

/** What our index holds of one part of the archive, the papers counted from 0. */
export interface Part {
  /** Where the words of titles and abstracts stand, and those of authors' names. */
  texts: WordPart
  names: WordPart
  /** The number of words in each abstract. */
  lengths: number[]
  /** By arXiv id, DOI and id; and by title. */
  keys: Key[]
  titles: Key[]
  acronyms: Written[]
  compounds: Written[]
}

/** Index one part of the archive. */
export function makePart(records: readonly SearchRecord[]): Part {
  const tokens = tokensOf(
    records.map(({ title, abstract }) => ({ title: wordList(title), text: wordList(abstract) })),
  )
  return {
    texts: wordPart(tokens),
    names: wordPart(tokensOf(records.map(({ authors }) => ({ title: [], text: nameWords(authors) })))),
    lengths: records.map((_, paper) => tokens.starts[paper + 1]! - tokens.texts[paper]!),
    keys: records.flatMap(keysOf),
    titles: records.map(({ title }, paper) => [sumOf(titleKey(title)), paper]),
    acronyms: acronymsIn(records),
    compounds: compoundsIn(tokens),
  }
}

/** A part as bytes. */
export function encodePart({ texts, names, lengths, keys, titles, acronyms, compounds }: Part) {
  return packContainer(
    { acronyms, compounds },
    {
      ...wordParts('texts', texts),
      ...wordParts('names', names),
      lengths: encodeNumbers(lengths),
      keys: encodeNumbers(keys.flat()),
      titles: encodeNumbers(titles.flat()),
    },
  )
}

/** Read what `encodePart` wrote. */
export function readPart(bytes: Uint8Array): Part {
  const { header, part } = readContainer<Pick<Part, 'acronyms' | 'compounds'>>(bytes)
  return {
    ...header,
    texts: readWords('texts', part),
    names: readWords('names', part),
    lengths: decodeNumbers(part('lengths')),
    keys: pairs(decodeNumbers(part('keys'))),
    titles: pairs(decodeNumbers(part('titles'))),
  }
}

/** The places of two authors are never neighbours. */
const nameWords = (authors: readonly string[]) => authors.flatMap((name) => [...wordList(name), ''])

const keysOf = ({ id, arxivId, doi }: SearchRecord, paper: number): Key[] =>
  [paperKey(id), ...(arxivId ? [arxivKey(arxivId)] : []), ...(doi ? [doiKey(doi)] : [])].map((key) => [
    sumOf(key),
    paper,
  ])

const wordParts = (name: string, { words, counts, sizes, postings }: WordPart) => ({
  [`${name}-words`]: new TextEncoder().encode(encodeWords(words)),
  [`${name}-counts`]: encodeNumbers(counts),
  [`${name}-sizes`]: encodeNumbers(sizes),
  [`${name}-postings`]: postings,
})

function readWords(name: string, part: (name: string) => Uint8Array): WordPart {
  const { words, counts } = readLexicon(part(`${name}-words`), part(`${name}-counts`))
  const sizes = decodeNumbers(part(`${name}-sizes`))
  return {
    words: [...words],
    counts: Uint32Array.from(counts),
    sizes: Uint32Array.from(sizes),
    postings: part(`${name}-postings`),
  }
}

const pairs = (values: readonly number[]): Key[] =>
  Array.from({ length: values.length / 2 }, (_, at) => [values[at * 2]!, values[at * 2 + 1]!])
