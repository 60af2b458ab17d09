import { formsOf, type Token, tokens } from '../classify-tokens.ts'
import { functionWords, plainWords } from '../trends/phrase-words.ts'
import { noTerms, numberOf, type Terms } from './terms.ts'
import { keyOf, type TextKey } from './text-key.ts'

/** A word of a text that says something, or two words side by side that do. */
export interface Term {
  /** The key of its forms, one after another: the same for all ways to write it. */
  key: TextKey
  /** Of a pair, its first word. */
  before: Part | undefined
  part: Part
  /** Where it stands in the text. */
  start: number
  end: number
}

/** What a word is compared by, wherever it stands. */
export interface Part {
  /** In small letters, without the plural. */
  form: string
  key: TextKey
  /** Whether it says something by itself. */
  isAlone: boolean
  /** Whether papers on anything have it. */
  isPlain: boolean
}

/**
 * The words and pairs of words of a text by which papers are compared, by their last words, a pair before the word
 * that ends it. A function word is in pairs alone, and only where a hyphen joins it, as in `chain-of-thought`.
 * Linear in the length of the text.
 */
export function termsOf(text: string): Term[] {
  const words = tokens(text)
  const terms: Term[] = []
  let before: Word | undefined
  for (let at = 0; at < words.length; at++) {
    const word = wordOf(words[at]!, before, words[at + 1], text)
    const { part, start, end } = word
    if (before && word.joined && word.says && before.says)
      terms.push({
        key: keyOf(part.form, before.part.key),
        before: before.part,
        part,
        start: before.start,
        end,
      })
    if (part.isAlone) terms.push({ key: part.key, before: undefined, part, start, end })
    before = word
  }
  return terms
}

/** Longer words are cut: no word of a language is as long. */
const longest = 48

interface Word extends Pick<Token, 'start' | 'end' | 'joined'> {
  part: Part
  /** Whether it is in pairs. */
  says: boolean
}

function wordOf(
  { word, start, end, joined }: Token,
  before: Word | undefined,
  after: Token | undefined,
  text: string,
): Word {
  const part = partOf(word.length > longest ? word.slice(0, longest) : word)
  const isHyphened = () =>
    (before !== undefined && joined && isJoint(text, before.end, start)) ||
    (after?.joined === true && isJoint(text, end, after.start))
  return { start, end, joined, part, says: part.isAlone || isHyphened() }
}

/** Whether a hyphen alone stands between two places. */
const isJoint = (text: string, end: number, start: number) => end === start - 1 && isHyphen(text[end])

const isHyphen = (sign: string | undefined) => sign === '-' || sign === '‑' || sign === '‐'

/** The words that were met, by the numbers of their keys: most of a text's are known from others. */
let known: { terms: Terms; parts: Part[] } = { terms: noTerms(), parts: [] }
const mostKnown = 200_000

function partOf(word: string): Part {
  if (known.parts.length >= mostKnown) known = { terms: noTerms(), parts: [] }
  const number = numberOf(known.terms, keyOf(word))
  if (number === known.parts.length) known.parts.push(madePart(word))
  return known.parts[number]!
}

function madePart(word: string): Part {
  const { folded, singular } = formsOf(word)
  const isEmpty = singular.length < 2 || /^\p{N}+$/u.test(singular) || functionWords.has(word.toLowerCase())
  const isPlain = isEmpty || plainWords.has(singular) || plainWords.has(folded)
  const isAlone = !isEmpty && !functionWords.has(singular)
  return { form: singular, key: keyOf(singular), isAlone, isPlain }
}
