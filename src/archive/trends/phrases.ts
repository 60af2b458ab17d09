import { type Token, tokens } from '../classify-tokens.ts'
import { functionWords, plainWords } from './phrase-words.ts'
import { stemOf } from './stem.ts'

/** A phrase as it stands once in a text. */
export interface Mention {
  /** Tells phrases apart: without case and the plural. */
  key: string
  /** As it is written. */
  text: string
  /** The word before it and the word after it, in small letters; empty at the edge of a clause. */
  before: string
  after: string
}

/** The most words of a phrase; what hyphens join is one. */
const mostWords = 3
/** The most parts of such words. */
const mostParts = 5

/** Every run of one to three words in a text that may be a name: it neither begins nor ends with a function word, and is more than one plain word; those of which the key is asked for. Linear in the length of the text. */
export function mentions(text: string, isAsked: (key: string) => boolean = () => true): Mention[] {
  const words = tokens(text).map((token, at, all) => wordOf(text, token, all[at - 1]))
  return words.flatMap((first, at) => (canBegin(first) ? mentionsFrom(text, words, at, isAsked) : []))
}

function mentionsFrom(text: string, words: Word[], at: number, isAsked: (key: string) => boolean): Mention[] {
  const found: Mention[] = []
  const first = words[at]!
  let key = ''
  let spaces = 0
  let names = 0
  for (let end = at; end < words.length && end < at + mostParts; end++) {
    const word = words[end]!
    if (end > at && !word.joined) break
    if (end > at && !word.hyphened && ++spaces >= mostWords) break
    key += end > at ? ` ${word.stem}` : word.stem
    if (!word.isPlain) names++
    if (words[end + 1]?.hyphened || (end === at && names === 0) || !canEnd(word)) continue
    if (!isWhole(words, at, end) || !isAsked(key)) continue
    const [before, after] = [words[at - 1], words[end + 1]]
    found.push({
      key,
      text: text.slice(first.start, word.end),
      before: before && first.joined ? before.lower : '',
      after: after?.joined ? after.lower : '',
    })
  }
  return found
}

/** Whether no word within joins two names to a list or a clause; `of` and what hyphens join are no such words. */
function isWhole(words: Word[], first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) {
    const word = words[at]!
    const isInCompound = word.hyphened || words[at + 1]?.hyphened
    if (word.isSmall && word.lower !== 'of' && !isInCompound) return false
  }
  return true
}

const canBegin = ({ lower, hyphened, isSmall }: Word) => !hyphened && !isSmall && !/^\d/.test(lower)

const canEnd = ({ lower, isSmall }: Word) => !isSmall && lower.length > 1

interface Word extends Token {
  lower: string
  /** Without the plural. */
  stem: string
  /** Whether a hyphen joins it to the word before. */
  hyphened: boolean
  /** Whether it is a function word. */
  isSmall: boolean
  /** Whether it says nothing alone. */
  isPlain: boolean
}

function wordOf(text: string, token: Token, before: Token | undefined): Word {
  const [stem, lower] = [stemOf(token.word), token.word.toLowerCase()]
  const hyphened = token.joined && before !== undefined && isHyphen(text.slice(before.end, token.start))
  const isSmall = functionWords.has(lower)
  const isPlain = isSmall || plainWords.has(stem) || plainWords.has(lower) || /^\d+$/.test(lower)
  return { ...token, lower, stem, hyphened, isSmall, isPlain }
}

const isHyphen = (between: string) => between.length === 1 && '-‐‑–'.includes(between)
