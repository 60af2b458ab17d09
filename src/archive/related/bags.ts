import type { Entry } from '../archive.ts'
import type { Paper } from '../paper.ts'
import { plain } from '../text/plain.ts'
import { emptyTerms, numberOf, type Terms } from './terms.ts'
import { termsOf } from './words.ts'

/** What papers say, in numbers. */
export interface Bags {
  papers: Bag[]
  terms: Terms
}

/** Of a paper, its distinct terms and how much it says of each: topics first, then the words of the title, then the others. */
export interface Bag {
  terms: Int32Array
  weights: Float32Array
  /** How many of the terms are topics or in the title. */
  titled: number
  mentions: Mentions
}

/** A paper's text, with where each term stands in it, in the order of their ends. */
export interface Mentions {
  text: string
  terms: Int32Array
  starts: Int32Array
  ends: Int32Array
}

/** How many times as much as a mention in the abstract one in the title says, and a topic; of 1 to 5 tried. */
const titleFactor = 2
const topicFactor = 4

/** Count the words, pairs of words and topics of papers, in the papers' order. */
export function countTerms(entries: readonly Entry[]): Bags {
  const topicIds = entries.flatMap(({ topics }) => topics.map(({ topic }) => topic))
  const terms = emptyTerms(new Set(topicIds))
  return { papers: entries.map((entry) => bagOf(entry, terms)), terms }
}

/** As much as a paper says of a term: 1 + ln of its mentions, more if one of them is in the title. */
function bagOf({ paper, topics }: Entry, terms: Terms): Bag {
  const own = topics.map(({ topic }) => terms.topics.get(topic)!)
  const { mentions, inTitle } = mentionsOf(paper, terms)
  const titled = new Set([...own, ...mentions.terms.subarray(0, inTitle)]).size
  const times = new Map(own.map((number) => [number, 1]))
  for (const number of mentions.terms) times.set(number, (times.get(number) ?? 0) + 1)
  const factor = (at: number) => (at < own.length ? topicFactor : at < titled ? titleFactor : 1)
  return {
    terms: Int32Array.from(times.keys()),
    weights: Float32Array.from([...times.values()], (count, at) => (1 + Math.log(count)) * factor(at)),
    titled,
    mentions,
  }
}

/** The point keeps the last word of the title and the first of the abstract apart. */
const between = '\n.\n'

function mentionsOf({ title, abstract }: Paper, terms: Terms): { mentions: Mentions; inTitle: number } {
  const head = plain(title)
  const text = head + between + plain(abstract)
  const found = termsOf(text)
  const inTitle = found.findIndex(({ start }) => start > head.length)
  const mentions = {
    text,
    terms: Int32Array.from(found, (term) => numberOf(terms, term)),
    starts: Int32Array.from(found, ({ start }) => start),
    ends: Int32Array.from(found, ({ end }) => end),
  }
  return { mentions, inTitle: inTitle < 0 ? found.length : inTitle }
}
