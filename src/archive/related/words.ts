import { formsOf, type Token, tokens } from '../classify-tokens.ts'
import { functionWords, plainWords } from '../trends/phrase-words.ts'

/** A word of a text that says something, or two words side by side that do. */
export interface Term {
  /** The same for all ways to write it: in small letters, without the plural, a pair without its space or hyphen. */
  key: string
  /** Of a pair, those of its words that say something by themselves. */
  parts?: { key: string; isPlain: boolean }[]
  /** Whether it is made of words alone that papers on anything have. */
  isPlain: boolean
  /** Where it stands in the text. */
  start: number
  end: number
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
    if (word.isAlone) terms.push(single(word))
  })
  return terms
}

/** Longer words are cut: no word of a language is as long. */
const longest = 48

interface Word extends Token, Form {
  isHyphened: boolean
}

interface Form {
  key: string
  /** Whether it says something by itself. */
  isAlone: boolean
  isPlain: boolean
}

const says = ({ isAlone, isHyphened }: Word) => isAlone || isHyphened

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const token of tokens(text)) {
    const before = words.at(-1)
    const isHyphened = before !== undefined && token.joined && isHyphen(text.slice(before.end, token.start))
    if (isHyphened) before.isHyphened = true
    words.push({ ...token, ...formOf(token.word.slice(0, longest)), isHyphened })
  }
  return words
}

const isHyphen = (between: string) => between === '-' || between === '‑' || between === '‐'

const known = new Map<string, Form>()
const mostKnown = 100_000

function formOf(word: string): Form {
  const found = known.get(word)
  if (found) return found
  const { folded, singular } = formsOf(word)
  const isEmpty = singular.length < 2 || /^\p{N}+$/u.test(singular) || functionWords.has(word.toLowerCase())
  const isPlain = isEmpty || plainWords.has(singular) || plainWords.has(folded)
  const made = { key: singular, isAlone: !isEmpty && !functionWords.has(singular), isPlain }
  if (known.size >= mostKnown) known.clear()
  known.set(word, made)
  return made
}

const single = ({ key, isPlain, start, end }: Word): Term => ({ key, isPlain, start, end })

const pair = (before: Word, word: Word): Term => ({
  key: before.key + word.key,
  parts: [before, word].filter(({ isAlone }) => isAlone),
  isPlain: before.isPlain && word.isPlain,
  start: before.start,
  end: word.end,
})
