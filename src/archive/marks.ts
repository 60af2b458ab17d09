import { escapeHtml } from './text/html.ts'

/** Words to be marked in a text, with the hue and the label of the topic that they speak for. */
export interface Marked {
  words: string
  hue: number
  label: string
}

/**
 * Mark words in the HTML of an abstract: the longest first, then those named first, each letter once.
 * Only text is touched, never tags, entities or mathematics; words that a tag divides stay unmarked.
 * `html` must be well-formed, as the archive's own text functions write it.
 */
export function markWords(html: string, marked: readonly Marked[]): string {
  const byWords = new Map(marked.map((mark) => [folded(escapeHtml(mark.words)), mark] as const).toReversed())
  byWords.delete('')
  if (byWords.size === 0) return html
  const parts: string[] = []
  let end = 0
  for (const kept of html.matchAll(/<math[\s>][\s\S]*?<\/math>|<[^>]*>/g)) {
    parts.push(markText(html.slice(end, kept.index), byWords), kept[0])
    end = kept.index + kept[0].length
  }
  return parts.join('') + markText(html.slice(end), byWords)
}

/** Words without those that differ from earlier ones in case or white space alone. */
export function distinctWords(words: readonly string[]): string[] {
  const folds = words.map(folded)
  return words.filter((_, at) => folds.indexOf(folds[at]!) === at)
}

interface Place {
  start: number
  end: number
  mark: Marked
}

/** Mark words in text between tags. */
function markText(text: string, byWords: ReadonlyMap<string, Marked>): string {
  const low = lowered(text)
  const found = [...byWords].flatMap(([words, mark]) =>
    placesOf(words, low).map((place) => ({ ...place, mark })),
  )
  if (found.length === 0) return text
  const inEntities = new Set(
    text.matchAll(/&#?\w{1,31};/g).flatMap(({ index, 0: { length } }) => range(index + 1, index + length)),
  )
  const cuts = ({ start, end }: Place) => inEntities.has(start) || inEntities.has(end)
  const parts: string[] = []
  let done = 0
  for (const place of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start < done || cuts(place)) continue
    const { start, end, mark } = place
    const opening = `<mark data-hue="${mark.hue}" title="${escapeHtml(mark.label)}">`
    parts.push(text.slice(done, start), opening, text.slice(start, end), '</mark>')
    done = end
  }
  return parts.join('') + text.slice(done)
}

/** The whole numbers from one to before another. */
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, by) => from + by)

/** Where words stand whole in a lowered text, whatever white space is between them. */
function placesOf(words: string, low: string): { start: number; end: number }[] {
  const [first = '', ...others] = words.split(' ')
  const places: { start: number; end: number }[] = []
  for (let start = low.indexOf(first); start >= 0; start = low.indexOf(first, start + 1)) {
    const end = others.reduce((at, word) => wordAfter(low, at, word), start + first.length)
    if (end >= 0 && !isPart(low, start - 1) && !isPart(low, end)) places.push({ start, end })
  }
  return places
}

/** The end of a word that follows a place after white space; -1 where it does not. */
function wordAfter(low: string, at: number, word: string): number {
  let start = at
  while (at >= 0 && low[start] === ' ') start++
  return start > at && low.startsWith(word, start) ? start + word.length : -1
}

/** Whether the character around a place in a text is a letter or a digit. */
function isPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 32))
}

/** A text in lower case, white space as spaces, character for character: what has no lower case of one character stays. */
function lowered(text: string): string {
  const low = text.toLowerCase().replace(/\s/g, ' ')
  return low.length === text.length ? low : [...text].map(lowerOne).join('').replace(/\s/g, ' ')
}

function lowerOne(character: string): string {
  const low = character.toLowerCase()
  return low.length === character.length ? low : character
}

const folded = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim()
