import { type BitReader, type BitWriter, bestRice, bitReader } from './bits.ts'

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

/** Write the postings from `from` to before `to` as bytes: 5 + 5 bits of Rice parameters, then for each paper its gap, its counts, its places' gaps. The papers are counted from 0 in their part of the archive. */
export function writePostings(all: Postings, from: number, to: number, writer: BitWriter): void {
  const papers = gapsOf(all.papers, from, to)
  const gapK = bestRice(papers)
  const texts = textGaps(all, from, to)
  const placeK = bestRice(texts)
  let text = 0
  writer.bits(gapK, 5)
  writer.bits(placeK, 5)
  for (let at = from; at < to; at++) {
    const [inTitle, inText] = [all.titles[at]!, all.texts[at]!]
    writer.rice(papers[at - from]!, gapK)
    writer.rice(inTitle, 0)
    writer.rice(inTitle > 0 ? inText : inText - 1, 0)
    const start = all.starts[at]!
    for (const gap of gapsOf(all.places, start, start + inTitle)) writer.rice(gap, titleK)
    for (const end = text + inText; text < end; text++) writer.rice(texts[text]!, placeK)
  }
  writer.align()
}

/**
 * Read the postings of a word that stands in `count` papers. They come part by part of the archive, each behind how
 * many parts were passed over and, where more than one paper is left, in how many papers of the part the word stands.
 */
export function decodePostings(bytes: Uint8Array, start: number, count: number, inPart: number): Postings {
  const reader = bitReader(bytes, start)
  const found = {
    papers: new Uint32Array(count),
    titles: new Uint32Array(count),
    texts: new Uint32Array(count),
  }
  const starts = new Uint32Array(count + 1)
  const places: number[] = []
  let part = -1
  for (let at = 0; at < count; ) {
    part += reader.number() + 1
    const own = count - at > 1 ? Math.max(1, reader.number()) : 1
    readPart(reader, { ...found, starts, places }, { at, to: Math.min(at + own, count), base: part * inPart })
    reader.align()
    at += own
  }
  return { ...found, places: Uint32Array.from(places), starts }
}

interface Reading extends Omit<Postings, 'places'> {
  places: number[]
}

function readPart(
  reader: BitReader,
  { papers, titles, texts, starts, places }: Reading,
  { at: first, to, base }: { at: number; to: number; base: number },
): void {
  const gapK = reader.bits(5)
  const placeK = reader.bits(5)
  for (let at = first, paper = base - 1; at < to; at++) {
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
}

function readPlaces(reader: BitReader, count: number, k: number, before: number, places: number[]) {
  let place = before
  for (let left = count; left > 0; left--) {
    place += reader.rice(k) + 1
    places.push(place)
  }
}

const titleK = 2

/** What lies between ascending numbers, the first against -1. */
function gapsOf(values: Uint32Array, from: number, to: number): number[] {
  const gaps: number[] = []
  for (let at = from, before = -1; at < to; at++) {
    gaps.push(values[at]! - before - 1)
    before = values[at]!
  }
  return gaps
}

function textGaps({ places, starts, titles }: Postings, from: number, to: number): number[] {
  const gaps: number[] = []
  for (let at = from; at < to; at++) {
    let before = textBase - 1
    for (let place = starts[at]! + titles[at]!; place < starts[at + 1]!; place++) {
      gaps.push(places[place]! - before - 1)
      before = places[place]!
    }
  }
  return gaps
}
