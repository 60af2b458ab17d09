import { type Token, tokens } from '../classify-tokens.ts'
import { functionWords } from './phrase-words.ts'
import { stemOf } from './stem.ts'

/** An abbreviation as a text introduces it: `large language models (LLMs)`. Both are keys of phrases: without case and the plural. */
export interface Abbreviation {
  short: string
  long: string
}

/** The most words that an abbreviation stands for. */
const mostWords = 8
const introduced = /\((\p{L}[\p{L}\p{N}]{1,9})\)/gu

/** The abbreviations that a text introduces in parentheses behind the words whose first letters they are; small words may go without a letter. Linear in the length of the text. */
export function abbreviationsIn(text: string): Abbreviation[] {
  const places = [...text.matchAll(introduced)]
  if (places.length === 0) return []
  const words = tokens(text)
  const at = new Map(words.map(({ start }, index) => [start, index]))
  return places.flatMap(({ 1: short = '', index }) => {
    const own = at.get(index + 1)
    const long = own === undefined ? undefined : longOf(short, words.slice(Math.max(0, own - mostWords), own))
    return long ? [{ short: stemOf(short), long }] : []
  })
}

/** What each abbreviation stands for in most of the texts that introduce it, where two or more agree; the first of equals. */
export function meaningsOf(found: Iterable<Abbreviation>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { short, long } of found) {
    const own = counts.get(short) ?? new Map<string, number>()
    counts.set(short, own.set(long, (own.get(long) ?? 0) + 1))
  }
  return new Map(
    [...counts].flatMap(([short, own]) => {
      const [long = '', count = 0] = [...own].toSorted((a, b) => b[1] - a[1])[0] ?? []
      return count > 1 ? [[short, long] as const] : []
    }),
  )
}

/** The last words whose first letters are the abbreviation's, as a key; undefined where there are none. */
function longOf(short: string, words: Token[]): string | undefined {
  const letters = stemOf(short)
  for (let from = words.length - 1; from >= 0; from--) {
    if (!isFunction(words[from]!) && initialsOf(words.slice(from)).includes(letters))
      return words
        .slice(from)
        .map(({ word }) => stemOf(word))
        .join(' ')
    if (!words[from]!.joined) return undefined
  }
  return undefined
}

/** First letters of all words, of those that are no small words, and with `2` for `to`. */
function initialsOf(words: Token[]): string[] {
  const first = ({ word }: Token) => word.charAt(0).toLowerCase()
  const all = words.map(first).join('')
  const named = words.filter((word) => !isFunction(word))
  const counted = words.map((word) => (word.word.toLowerCase() === 'to' ? '2' : first(word))).join('')
  return [all, named.map(first).join(''), counted]
}

const isFunction = ({ word }: Token) => functionWords.has(word.toLowerCase())
