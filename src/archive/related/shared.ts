import type { Mentions } from './bags.ts'

/** How much is shared of a term, by its number. */
type Weights = ReadonlyMap<number, number>

/** Words of a text as they are written, with the terms in them. */
interface Phrase {
  text: string
  terms: number[]
  weight: number
}

/** A phrase is at most as long, in UTF-16 units, unless a pair of words is longer. */
const longest = 40
/** A phrase is not worth naming if it weighs less than this share of the weightiest. */
const leastShare = 0.25

/** The phrases by which a paper is near another, as its own authors write them, the weightiest first, at most `most`. `weights` says, by its number, how much the two share of a term; of others they share nothing. */
export function sharedPhrases(mentions: Mentions, weights: Weights, most: number): string[] {
  const found = new Map<string, Phrase>()
  const whole = phrasesOf(mentions, weights, wholeWords)
  for (const phrase of whole.length > 0 ? whole : phrasesOf(mentions, weights, ownWords)) note(found, phrase)
  const heaviestFirst = [...found.values()].sort((a, b) => b.weight - a.weight)
  const chosen: Phrase[] = []
  for (const phrase of heaviestFirst) {
    if (chosen.length === most || phrase.weight < heaviestFirst[0]!.weight * leastShare) break
    if (isNew(phrase, chosen, weights)) chosen.push(phrase)
  }
  return chosen.map(({ text }) => text)
}

/** Runs of shared terms that overlap: a pair overlaps both of its words. */
function phrasesOf(
  { text, terms, starts, ends }: Mentions,
  weights: Weights,
  wordsOf: typeof ownWords,
): Phrase[] {
  const runs: { start: number; end: number; terms: number[] }[] = []
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!
    if (!weights.has(term)) continue
    const [start, end] = [starts[at]!, ends[at]!]
    const run = runs.at(-1)
    if (run && start < run.end && end - run.start <= longest) {
      run.end = end
      run.terms.push(term)
    } else runs.push({ start, end, terms: [term] })
  }
  return runs.flatMap((run) => {
    const words = wordsOf(text, run.start, run.end)
    return words ? [{ text: words, terms: run.terms, weight: sum([...new Set(run.terms)], weights) }] : []
  })
}

const ownWords = (text: string, start: number, end: number) => text.slice(start, end).replace(/['’]s$/, '')

/** A stretch of a text without the part of a compound at its edges: not the `bit` of `4-bit`, nor the `chain-of` of `chain-of-thought`. */
function wholeWords(text: string, start: number, end: number): string {
  const [isCutBefore, isCutAfter] = [isHyphen(text[start - 1]), isHyphen(text[end])]
  const found = ownWords(text, start, end)
  if (!isCutBefore && !isCutAfter) return found
  return found
    .split(' ')
    .slice(isCutBefore ? 1 : 0, isCutAfter ? -1 : undefined)
    .join(' ')
}

const isHyphen = (sign: string | undefined) => sign === '-' || sign === '‑' || sign === '‐'

/** Of the ways to write a phrase, the one with the fewest capitals stays: the others begin sentences and titles. */
function note(found: Map<string, Phrase>, phrase: Phrase): void {
  const key = phrase.terms.join(' ')
  const before = found.get(key)
  if (!before || capitals(phrase.text) < capitals(before.text)) found.set(key, phrase)
}

const capitals = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0

/** Whether more of a phrase is new than is not, and it is no other form of a word before it: `personalization` beside `personalized`. */
function isNew({ text, terms, weight }: Phrase, chosen: Phrase[], weights: Weights): boolean {
  if (chosen.some((other) => beginning(other.text) === beginning(text))) return false
  const known = new Set(terms.filter((term) => chosen.some((other) => other.terms.includes(term))))
  return sum([...known], weights) < weight / 2
}

const beginning = (text: string) => text.slice(0, 6).toLowerCase()

const sum = (terms: number[], weights: Weights) =>
  terms.reduce((all, term) => all + (weights.get(term) ?? 0), 0)
