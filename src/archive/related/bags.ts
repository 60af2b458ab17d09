import type { Paper } from '../paper.ts'
import { plain } from '../text/plain.ts'
import { knownNumber, numberOf, type Terms } from './terms.ts'
import { type Term, termsOf } from './words.ts'

/** What a paper says, in numbers: its distinct terms, those of the title first, and how much it says of each. */
export interface Bag {
  terms: number[]
  weights: number[]
  /** How many of the terms are in the title. */
  titled: number
  /** Of each, whether it is made of words alone that papers on anything have. */
  isPlain: boolean[]
  /** Of each, the numbers of the words of a pair; of others its own, twice. */
  left: number[]
  right: number[]
}

/** A paper's text, with where each of its terms stands in it, in the order of their ends. */
export interface Mentions {
  text: string
  terms: number[]
  starts: number[]
  ends: number[]
}

/** How many times as much as a mention in the abstract one in the title says; of 1 to 5 tried. */
const titleFactor = 2

/** Count the words and pairs of words of a paper: it says 1 + ln of its mentions of a term, more if one of them is in the title. Terms that are new get the next numbers. */
export function bagOf(paper: Paper, terms: Terms): Bag {
  const { head, text } = textOf(paper)
  const found = termsOf(text)
  const numbers = found.map(({ key }) => numberOf(terms, key))
  const places = new Map<number, number>()
  const bag: Bag = { terms: [], weights: [], titled: 0, isPlain: [], left: [], right: [] }
  for (let at = 0; at < found.length; at++) {
    const place = places.get(numbers[at]!)
    if (place !== undefined) bag.weights[place]!++
    else {
      places.set(numbers[at]!, bag.terms.length)
      list(bag, found, numbers, at)
      if (found[at]!.start < head.length) bag.titled = bag.terms.length
    }
  }
  bag.weights = bag.weights.map((times, at) => (1 + Math.log(times)) * (at < bag.titled ? titleFactor : 1))
  return bag
}

/** Where a paper mentions the terms that are asked for by their numbers. */
export function mentionsOf(paper: Paper, terms: Terms, isWanted: (term: number) => boolean): Mentions {
  const { text } = textOf(paper)
  const mentions: Mentions = { text, terms: [], starts: [], ends: [] }
  for (const { key, start, end } of termsOf(text)) {
    const term = knownNumber(terms, key)
    if (term < 0 || !isWanted(term)) continue
    mentions.terms.push(term)
    mentions.starts.push(start)
    mentions.ends.push(end)
  }
  return mentions
}

/** The point keeps the last word of the title and the first of the abstract apart. */
const between = '\n.\n'

function textOf({ title, abstract }: Paper): { head: string; text: string } {
  const head = plain(title)
  return { head, text: head + between + plain(abstract) }
}

/** Put a term into a bag. The words of a pair that say something by themselves stand beside it. */
function list(bag: Bag, found: readonly Term[], numbers: readonly number[], at: number): void {
  const { before, part } = found[at]!
  const own = numbers[at]!
  const left = before?.isAlone ? numbers[at - 1] : undefined
  const right = before && part.isAlone ? numbers[at + 1] : undefined
  bag.terms.push(own)
  bag.weights.push(1)
  bag.isPlain.push(part.isPlain && before?.isPlain !== false)
  bag.left.push(left ?? right ?? own)
  bag.right.push(right ?? left ?? own)
}
