import { type Word, wordsOf } from './words.ts'

/** A stretch of a text; marked where it is what was searched for. */
export interface Segment {
  text: string
  marked: boolean
}

/** What to mark in texts: words with their worth, and sequences of words that are marked only as a whole. */
export interface Marks {
  words: ReadonlyMap<string, number>
  sequences: readonly string[][]
}

/** A whole text with its marks. */
export const marked = (text: string, marks: Marks): Segment[] =>
  segments(text, 0, text.length, hits(text, marks))

/** The stretch of a text, at most `length` characters and a word, that holds most of what was searched for; its beginning where it holds nothing. */
export function excerpt(text: string, marks: Marks, length = 260): Segment[] {
  if (text.length <= length) return marked(text, marks)
  const found = hits(text, marks)
  const start = opening(text, bestStart(text, found, length))
  const end = closing(text, start + length)
  const inside = segments(text, start, end, found)
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...inside,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ]
}

interface Hit {
  start: number
  end: number
  worth: number
  name: string
}

/** What is marked in a text, in order; a sequence is one hit. */
function hits(text: string, { words, sequences }: Marks): Hit[] {
  const list = wordsOf(text)
  const found = list.flatMap(({ word, start, end }): Hit[] => {
    const worth = words.get(word)
    return worth === undefined ? [] : [{ start, end, worth, name: word }]
  })
  for (const sequence of sequences) found.push(...sequenceHits(list, sequence))
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function sequenceHits(list: readonly Word[], sequence: readonly string[]): Hit[] {
  const name = sequence.join(' ')
  return list.flatMap((first, at): Hit[] => {
    const last = list[at + sequence.length - 1]
    if (first.word !== sequence[0] || !last) return []
    if (!sequence.every((word, by) => list[at + by]!.word === word)) return []
    return [{ start: first.start, end: last.end, worth: 10, name }]
  })
}

/** Where the stretch of a length begins that holds the most different hits by worth. */
function bestStart(text: string, found: readonly Hit[], length: number): number {
  let best = { start: 0, worth: -1 }
  let last = 0
  const inside = new Map<string, number>()
  let worth = 0
  for (const { start, name, worth: own } of found) {
    for (; last < found.length && found[last]!.end <= start + length; last++) {
      const { name: entering, worth: gain } = found[last]!
      const before = inside.get(entering) ?? 0
      worth += before === 0 ? gain : gain / 20
      inside.set(entering, before + 1)
    }
    if (worth > best.worth + 1e-9) best = { start, worth }
    const left = (inside.get(name) ?? 1) - 1
    worth -= left === 0 ? own : own / 20
    inside.set(name, left)
  }
  return Math.max(0, Math.min(best.start, text.length - length))
}

/** The beginning of a sentence a little ahead of a place, or else of a word. */
function opening(text: string, place: number): number {
  if (place === 0) return 0
  const ahead = text.slice(Math.max(0, place - 90), place)
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => ahead.lastIndexOf(end)))
  if (sentence >= 0) return place - ahead.length + sentence + 2
  if (place <= ahead.length) return 0
  return place - 30 + Math.max(0, text.slice(place - 30, place).indexOf(' ') + 1)
}

/** The end of the word that stands at a place. */
function closing(text: string, place: number): number {
  if (place >= text.length) return text.length
  const end = text.slice(place, place + 40).search(/\s/)
  return end < 0 ? Math.min(text.length, place + 40) : place + end
}

function segments(text: string, from: number, to: number, found: readonly Hit[]): Segment[] {
  const list: Segment[] = []
  let at = from
  for (const { start, end } of found) {
    if (start < at || end > to) continue
    if (start > at) list.push({ text: text.slice(at, start), marked: false })
    list.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) list.push({ text: text.slice(at, to), marked: false })
  return list
}
