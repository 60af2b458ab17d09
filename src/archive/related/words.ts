import { formsOf, type Token, tokens } from '../classify-tokens.ts'
import { functionWords, plainWords } from '../trends/phrase-words.ts'
import { keyOf, type TextKey } from './text-key.ts'

/** A word of a text that says something, or two words side by side that do. */
export interface Term {
  /** The same for all ways to write it: in small letters, without the plural, a pair without its space or hyphen. */
  form: string
  /** The key of the form. */
  key: TextKey
  /** Of a pair, its words. */
  parts?: readonly [Part, Part]
  /** Whether it is made of words alone that papers on anything have. */
  isPlain: boolean
  /** Where it stands in the text. */
  start: number
  end: number
}

/** What a word is compared by, wherever it stands. */
export interface Part {
  form: string
  key: TextKey
  /** Whether it says something by itself. */
  isAlone: boolean
  isPlain: boolean
}

/**
 * The words and pairs of words of a text by which papers are compared, by their last words, a pair before the word
 * that ends it. A function word is in pairs alone, and only where a hyphen joins it, as in `chain-of-thought`.
 * Linear in the length of the text.
 */
export function termsOf(text: string): Term[] {
  const words = wordsOf(text)
  const terms: Term[] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    if (before && word.joined && says(before) && says(word)) terms.push(pair(before, word))
    if (word.part.isAlone) terms.push(single(word))
  })
  return terms
}

/** Longer words are cut: no word of a language is as long. */
const longest = 48

interface Word extends Pick<Token, 'start' | 'end' | 'joined'> {
  part: Part
  isHyphened: boolean
}

const says = ({ part, isHyphened }: Word) => part.isAlone || isHyphened

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { word, start, end, joined } of tokens(text)) {
    const before = words.at(-1)
    const isHyphened = before?.end === start - 1 && joined && isHyphen(text[before.end])
    if (before && isHyphened) before.isHyphened = true
    words.push({ start, end, joined, part: partOf(word.slice(0, longest)), isHyphened })
  }
  return words
}

const isHyphen = (sign: string | undefined) => sign === '-' || sign === '‑' || sign === '‐'

const known = new Map<string, Part>()
const mostKnown = 100_000

function partOf(word: string): Part {
  const found = known.get(word)
  if (found) return found
  const { folded, singular } = formsOf(word)
  const isEmpty = singular.length < 2 || /^\p{N}+$/u.test(singular) || functionWords.has(word.toLowerCase())
  const isPlain = isEmpty || plainWords.has(singular) || plainWords.has(folded)
  const isAlone = !isEmpty && !functionWords.has(singular)
  const made = { form: singular, key: keyOf(singular), isAlone, isPlain }
  if (known.size >= mostKnown) known.clear()
  known.set(word, made)
  return made
}

const single = ({ part, start, end }: Word): Term => ({
  form: part.form,
  key: part.key,
  isPlain: part.isPlain,
  start,
  end,
})

const pair = ({ part: before, start }: Word, { part, end }: Word): Term => ({
  form: before.form + part.form,
  key: keyOf(part.form, before.key),
  parts: [before, part],
  isPlain: before.isPlain && part.isPlain,
  start,
  end,
})
