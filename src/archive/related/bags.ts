import type { Entry } from '../archive.ts'
import { plain } from '../text/plain.ts'
import { type Term, termsOf } from './words.ts'

/** What papers say, in numbers: each term has one, from 0, those of topics below `topics`. */
export interface Bags {
  /** Of each paper, its distinct terms and how much it says of each. */
  papers: Bag[]
  /** The number of each word or pair by its key. */
  numbers: ReadonlyMap<string, number>
  /** How many of the terms are topics, and how many there are in all. */
  topics: number
  terms: number
}

export interface Bag {
  terms: Int32Array
  weights: Float32Array
}

/** How many times a term counts in the title, a plain word anywhere, a topic. */
const titleFactor = 2
const plainFactor = 0.3
const topicFactor = 2

/** Count the words, pairs of words and topics of papers, in the papers' order. */
export function countTerms(entries: readonly Entry[]): Bags {
  const topicIds = [...new Set(entries.flatMap(({ topics }) => topics.map(({ topic }) => topic)))]
  const topicNumbers = new Map(topicIds.map((id, at) => [id, at]))
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const number = numbers.get(key) ?? topicIds.length + numbers.size
    numbers.set(key, number)
    return number
  }
  const papers = entries.map((entry) => bagOf(entry, numberOf, topicNumbers))
  return { papers, numbers, topics: topicIds.length, terms: topicIds.length + numbers.size }
}

interface Count {
  times: number
  factor: number
}

/** As much as a paper says: 1 + ln of the times, more for what its title says. */
function bagOf(
  { paper, topics }: Entry,
  numberOf: (key: string) => number,
  topicNumbers: ReadonlyMap<string, number>,
): Bag {
  const counts = new Map<number, Count>()
  for (const { topic } of topics) counts.set(topicNumbers.get(topic)!, { times: 1, factor: topicFactor })
  for (const term of termsOf(plain(paper.title))) count(counts, numberOf(term.key), term, titleFactor)
  for (const term of termsOf(plain(paper.abstract))) count(counts, numberOf(term.key), term, 1)
  return {
    terms: Int32Array.from(counts.keys()),
    weights: Float32Array.from(counts.values(), ({ times, factor }) => (1 + Math.log(times)) * factor),
  }
}

function count(counts: Map<number, Count>, number: number, { isPlain }: Term, factor: number): void {
  const found = counts.get(number)
  if (found) found.times++
  else counts.set(number, { times: 1, factor: isPlain ? factor * plainFactor : factor })
}
