import { formsOf, type Token, tokens } from '../classify-tokens.ts'
import { functionWords, plainWords } from '../trends/phrase-words.ts'

/** A word of a text that says something, or a pair of such words side by side. */
export interface Term {
  /** The same for all ways to write it: in small letters, without the plural, a pair without its space or hyphen. */
  key: string
  isPair: boolean
  /** Whether it is a word that papers on anything have. */
  isPlain: boolean
  /** Where it stands: the places of its first and last token, and its first and last character. */
  first: number
  last: number
  start: number
  end: number
}

/** The words and pairs of words of a text by which papers are compared, in their order. Linear in the length of the text. */
export function termsOf(text: string): Term[] {
  const words = tokens(text).map(wordOf)
  return words.flatMap((word, at) => {
    if (!word.says) return []
    const before = words[at - 1]
    return before?.says && word.joined ? [single(word, at), pair(before, word, at)] : [single(word, at)]
  })
}

/** Longer words are cut: no word of a language is as long. */
const longest = 48

interface Word extends Token {
  key: string
  /** Whether it may stand for what a text is about. */
  says: boolean
  isPlain: boolean
}

function wordOf(token: Token): Word {
  const { key, says, isPlain } = formOf(token.word.slice(0, longest))
  return { ...token, key, says, isPlain }
}

type Form = Pick<Word, 'key' | 'says' | 'isPlain'>

const known = new Map<string, Form>()
const mostKnown = 100_000

function formOf(word: string): Form {
  const found = known.get(word)
  if (found) return found
  const { folded, singular } = formsOf(word)
  const isEmpty = singular.length < 2 || /^\p{N}+$/u.test(singular) || functionWords.has(word.toLowerCase())
  const made = {
    key: singular,
    says: !isEmpty && !functionWords.has(singular),
    isPlain: plainWords.has(singular) || plainWords.has(folded),
  }
  if (known.size >= mostKnown) known.clear()
  known.set(word, made)
  return made
}

const single = ({ key, isPlain, start, end }: Word, at: number): Term => ({
  key,
  isPair: false,
  isPlain,
  first: at,
  last: at,
  start,
  end,
})

const pair = (before: Word, word: Word, at: number): Term => ({
  key: before.key + word.key,
  isPair: true,
  isPlain: before.isPlain && word.isPlain,
  first: at - 1,
  last: at,
  start: before.start,
  end: word.end,
})
