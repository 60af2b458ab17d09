import { decodeNumbers } from './varint.ts'

/** The words of an index in the order of their code units, and in how many papers each stands. A word's number is its place. */
export interface Lexicon {
  words: readonly string[]
  counts: readonly number[]
}

/** Words in order as text: of each the length of what it shares with the one before (as a character from `0` on), and the rest. */
export function encodeWords(words: readonly string[]): string {
  return words.map((word, at) => tail(word, words[at - 1] ?? '')).join('\n')
}

/** A lexicon from what `encodeWords` and `encodeNumbers` wrote. */
export function readLexicon(words: Uint8Array, counts: Uint8Array): Lexicon {
  return { words: decodeWords(new TextDecoder().decode(words)), counts: decodeNumbers(counts) }
}

/** The number of a word; undefined where the lexicon lacks it. */
export function numberOf(lexicon: Lexicon, word: string): number | undefined {
  const at = firstFrom(lexicon, word)
  return lexicon.words[at] === word ? at : undefined
}

/** The numbers of the words that begin with a prefix: from the first to before the second. */
export function prefixed(lexicon: Lexicon, prefix: string): [from: number, to: number] {
  return [firstFrom(lexicon, prefix), firstFrom(lexicon, `${prefix}\uffff`)]
}

function firstFrom({ words }: Lexicon, word: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}

function tail(word: string, before: string): string {
  let shared = 0
  while (shared < word.length && shared < before.length && word[shared] === before[shared]) shared += 1
  return String.fromCharCode(48 + shared) + word.slice(shared)
}

function decodeWords(text: string): string[] {
  let before = ''
  return (text === '' ? [] : text.split('\n')).map((line) => {
    before = before.slice(0, line.charCodeAt(0) - 48) + line.slice(1)
    return before
  })
}
