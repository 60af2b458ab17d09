import type { Part, Term } from './words.ts'

/** Terms by their numbers: topics first, then words and pairs of words in the order in which they are met. */
export interface Terms {
  topics: ReadonlyMap<string, number>
  /** Words and pairs by their keys. */
  words: Map<string, number>
  /** Pairs by the numbers of their words, to be found without their keys. */
  pairs: Map<number, number>
  /** Of each term, the numbers of the words of a pair; of others its own. */
  left: number[]
  right: number[]
  /** Of each term, whether papers on anything have it. */
  isPlain: boolean[]
}

/** Terms that are topics alone. */
export function emptyTerms(ids: Iterable<string>): Terms {
  const topics = new Map([...ids].map((id, at) => [id, at]))
  const own = [...topics.values()]
  return {
    topics,
    words: new Map(),
    pairs: new Map(),
    left: [...own],
    right: [...own],
    isPlain: own.map(() => false),
  }
}

/** The number of a word or pair; a new one if it has none, the words of a pair before the pair. */
export function numberOf(terms: Terms, { key, parts, isPlain }: Omit<Term, 'start' | 'end'>): number {
  if (!parts) return wordNumber(terms, key, isPlain)
  const [left, right] = [partNumber(terms, parts[0]), partNumber(terms, parts[1])]
  if (left < 0 || right < 0) return wordNumber(terms, key, isPlain, Math.max(left, right))
  const pair = left * mostTerms + right
  const found = terms.pairs.get(pair)
  if (found !== undefined) return found
  const made = wordNumber(terms, key, isPlain, left, right)
  terms.pairs.set(pair, made)
  return made
}

/** Two numbers below this make one that is exact. */
const mostTerms = 2 ** 26

const partNumber = (terms: Terms, { key, isAlone, isPlain }: Part): number =>
  isAlone ? wordNumber(terms, key, isPlain) : -1

function wordNumber(terms: Terms, key: string, isPlain: boolean, left = -1, right = left): number {
  const found = terms.words.get(key)
  if (found !== undefined) return found
  const made = terms.left.length
  terms.words.set(key, made)
  terms.left.push(left < 0 ? made : left)
  terms.right.push(right < 0 ? made : right)
  terms.isPlain.push(isPlain)
  return made
}
