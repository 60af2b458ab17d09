import type { Entry } from '../archive.ts'
import { countPhrases, frequentKeys, type PhraseCount, type Reader, readerOf } from './phrase-counts.ts'
import { functionWords, plainWords } from './phrase-words.ts'
import { leastPapers, mostGrown, type Rising, risingOf } from './rising.ts'
import { stemOf } from './stem.ts'
import type { Windows } from './windows.ts'

export interface RisingPhrase extends Rising {
  key: string
  /** As authors write it. */
  phrase: string
  /** Its abbreviation, where it has one. */
  short?: string
}

/** What part of a phrase's papers must be about it, more where all its words are plain, what part of its mentions must end there, and what part may stand as verbs do: these tell names from words of style. */
const bounds = { about: 0.35, plain: 0.5, closed: 0.3, verbal: 0.35 }
/** What part of its papers a phrase may share with another that is listed, where one is within the other, and where they are not. */
const shared = { within: 0.4, apart: 0.7 }
/** So many phrases are compared with each other. */
const mostCompared = 200
/** What part of a phrase's papers a longer one must have to stand in its place. */
const samePapers = 0.8

/**
 * The names (of methods, things, tasks) whose share of the papers has surely grown, most first. Singular and plural are
 * one, as are an abbreviation and what it stands for; of phrases within each other that have the same papers, the
 * longest. Linear in the length of the papers of both stretches.
 */
export function risingPhrases(windows: Windows): RisingPhrase[] {
  const { recent, before } = windows
  const all = [...recent.entries, ...before.entries]
  const reader = readerOf(all)
  const keys = frequentKeys(recent.entries, reader, leastPapers)
  const names = [...countPhrases(all, reader, keys).values()].filter(isName)
  const found = names.flatMap((count) => {
    const rising = risingOf(count.entries, windows)
    return rising ? [{ key: count.key, ...wordsOf(count, reader), ...rising }] : []
  })
  return distinct(found.toSorted(mostGrown(({ key }) => key)).slice(0, mostCompared))
}

function isName({ key, entries, about, mentions, named, verbal, closed }: PhraseCount): boolean {
  const isPlain = key.split(' ').every((word) => plainWords.has(word) || functionWords.has(word))
  return (
    about >= (isPlain ? bounds.plain : bounds.about) * entries.length &&
    closed >= bounds.closed * mentions &&
    verbal <= bounds.verbal * (named + verbal)
  )
}

/** The phrases without those that say nothing beside another. */
function distinct(ranked: RisingPhrase[]): RisingPhrase[] {
  const whole = ranked.filter(
    (one) => !ranked.some((other) => one !== other && holds(other, one) && share(one, other) >= samePapers),
  )
  const kept: RisingPhrase[] = []
  for (const one of whole) if (!kept.some((other) => repeats(one, other))) kept.push(one)
  return kept
}

/** Whether a phrase says much the same as one that stands before it. */
function repeats(one: RisingPhrase, other: RisingPhrase): boolean {
  const bound = holds(one, other) || holds(other, one) ? shared.within : shared.apart
  const both = common(one.entries, other.entries)
  return both >= bound * (one.entries.length + other.entries.length - both)
}

const holds = (long: RisingPhrase, short: RisingPhrase) => ` ${long.key} `.includes(` ${short.key} `)
const share = (one: RisingPhrase, other: RisingPhrase) =>
  common(one.entries, other.entries) / one.entries.length

function common(one: Entry[], other: Entry[]): number {
  const all = new Set(other)
  return one.reduce((count, entry) => count + Number(all.has(entry)), 0)
}

function wordsOf({ key, forms }: PhraseCount, { short }: Reader): { phrase: string; short?: string } {
  const written = [...forms].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map(([form]) => form)
  const isShort = (form: string) => !form.includes(' ') && stemOf(form) === short.get(key)
  const abbreviation = written.find(isShort)
  const phrase = written.find((form) => !isShort(form)) ?? abbreviation ?? key
  return { phrase, ...(abbreviation && abbreviation !== phrase ? { short: abbreviation } : {}) }
}
