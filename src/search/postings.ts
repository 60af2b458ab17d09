import { type BitReader, bestRice, bitReader, bitWriter } from './bits.ts'

/** Where one word stands in one paper: its places in the title and in the text, counted in words from 0, ascending. */
export interface Occurrence {
  paper: number
  title: readonly number[]
  text: readonly number[]
}

/** Where one word stands in all papers; the papers ascend. */
export interface Postings {
  papers: Uint32Array
  /** How often it stands in each paper's title, and in its text. */
  titles: Uint32Array
  texts: Uint32Array
  /** The places of each paper one after another, from `starts[i]` to `starts[i + 1]`; those of the text begin at `textBase`. */
  places: Uint32Array
  starts: Uint32Array
}

/** Added to the places in the text, so that no place of a title is near one of the text. */
export const textBase = 1 << 20

/** The postings of a word as bytes: 5 + 5 bits of Rice parameters, then for each paper its gap, its counts, its places' gaps. */
export function encodePostings(occurrences: readonly Occurrence[]): Uint8Array<ArrayBuffer> {
  const gaps = occurrences.map(({ paper }, at) => paper - (occurrences[at - 1]?.paper ?? -1) - 1)
  const places = occurrences.map(({ title, text }) => ({ title: gapsOf(title), text: gapsOf(text) }))
  const gapK = bestRice(gaps)
  const placeK = bestRice(places.flatMap(({ text }) => text))
  const writer = bitWriter()
  writer.bits(gapK, 5)
  writer.bits(placeK, 5)
  gaps.forEach((gap, at) => {
    const { title, text } = places[at]!
    writer.rice(gap, gapK)
    writer.rice(title.length, 0)
    writer.rice(title.length > 0 ? text.length : text.length - 1, 0)
    for (const value of title) writer.rice(value, titleK)
    for (const value of text) writer.rice(value, placeK)
  })
  return writer.bytes()
}

/** Read the postings of a word that stands in `count` papers. */
export function decodePostings(bytes: Uint8Array, start: number, count: number): Postings {
  const reader = bitReader(bytes, start)
  const gapK = reader.bits(5)
  const placeK = reader.bits(5)
  const [papers, titles, texts] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)]
  const starts = new Uint32Array(count + 1)
  const places: number[] = []
  for (let at = 0, paper = -1; at < count; at++) {
    paper += reader.rice(gapK) + 1
    papers[at] = paper
    const title = reader.rice(0)
    const text = reader.rice(0) + (title > 0 ? 0 : 1)
    titles[at] = title
    texts[at] = text
    readPlaces(reader, title, titleK, -1, places)
    readPlaces(reader, text, placeK, textBase - 1, places)
    starts[at + 1] = places.length
  }
  return { papers, titles, texts, places: Uint32Array.from(places), starts }
}

function readPlaces(reader: BitReader, count: number, k: number, before: number, places: number[]) {
  let place = before
  for (let left = count; left > 0; left--) {
    place += reader.rice(k) + 1
    places.push(place)
  }
}

const titleK = 2

const gapsOf = (places: readonly number[]) => places.map((place, at) => place - (places[at - 1] ?? -1) - 1)
