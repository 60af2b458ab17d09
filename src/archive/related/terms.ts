import type { Term } from './words.ts'

/** Terms by their numbers: topics first, then words and pairs of words in the order in which they are met. */
export interface Terms {
  topics: ReadonlyMap<string, number>
  /** Words and pairs by their keys. */
  words: Map<string, number>
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
  return { topics, words: new Map(), left: [...own], right: [...own], isPlain: own.map(() => false) }
}

/** The number of a word or pair; a new one if it has none, the words of a pair before the pair. */
export function numberOf(
  terms: Terms,
  { key, parts = [], isPlain }: Pick<Term, 'key' | 'parts' | 'isPlain'>,
): number {
  const found = terms.words.get(key)
  if (found !== undefined) return found
  const numbers = parts.filter(({ isAlone }) => isAlone).map((part) => numberOf(terms, part))
  const made = terms.left.length
  terms.words.set(key, made)
  terms.left.push(numbers[0] ?? made)
  terms.right.push(numbers.at(-1) ?? made)
  terms.isPlain.push(isPlain)
  return made
}
