import type { Entry } from '../archive.ts'
import { plain } from '../text/plain.ts'
import { abbreviationsIn, meaningsOf } from './abbreviations.ts'
import { afterVerbs, beforeNames, beforeVerbs, functionWords } from './phrase-words.ts'
import { type Mention, mentions } from './phrases.ts'

/** What some papers say of a phrase. */
export interface PhraseCount {
  key: string
  /** The papers that have it, in the order in which they were read. */
  entries: Entry[]
  /** How many of them are about it: it stands in the title, or twice. */
  about: number
  /** How often it stands there, and how often behind a word such as `of`, in the place of a verb, and at the end of its words. */
  mentions: number
  named: number
  verbal: number
  closed: number
  /** Its written forms in abstracts, and how often each. */
  forms: Map<string, number>
}

/** Reads papers. */
export interface Reader {
  /** The key of an abbreviation, by that of what it stands for. */
  short: ReadonlyMap<string, string>
  /** The mentions of phrases in a paper, of all or of some keys; an abbreviation is one phrase with what it stands for. */
  read(entry: Entry, keys?: ReadonlySet<string>): { inTitle: Mention[]; inAbstract: Mention[] }
}

/** Learn what abbreviations stand for in some papers, and read papers so. */
export function readerOf(entries: Entry[]): Reader {
  const meanings = meaningsOf(
    entries.flatMap(({ paper }) =>
      paper.abstract.includes('(') ? abbreviationsIn(plain(paper.abstract)) : [],
    ),
  )
  const meant = (key: string) => meanings.get(key) ?? key
  const mentioned = (text: string, keys?: ReadonlySet<string>) =>
    mentions(plain(text), keys && ((key) => keys.has(meant(key)))).map((one) => ({
      ...one,
      key: meant(one.key),
    }))
  return {
    short: new Map([...meanings].map(([short, long]) => [long, short])),
    read: ({ paper }, keys) => ({
      inTitle: mentioned(paper.title, keys),
      inAbstract: mentioned(paper.abstract, keys),
    }),
  }
}

/** The keys of the phrases that at least so many papers have. */
export function frequentKeys(entries: Entry[], { read }: Reader, least: number): Set<string> {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const { inTitle, inAbstract } = read(entry)
    for (const key of new Set([...inTitle, ...inAbstract].map((mention) => mention.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= least ? [key] : [])))
}

/** What papers say of the phrases of some keys. Linear in the length of the papers. */
export function countPhrases(
  entries: Entry[],
  { read }: Reader,
  keys: ReadonlySet<string>,
): Map<string, PhraseCount> {
  const counts = new Map<string, PhraseCount>()
  for (const entry of entries) {
    const { inTitle, inAbstract } = read(entry, keys)
    const isTitled = new Set(inTitle.map(({ key }) => key))
    for (const [key, own] of Map.groupBy([...inTitle, ...inAbstract], (mention) => mention.key)) {
      const count = counts.get(key) ?? none(key)
      counts.set(key, count)
      count.entries.push(entry)
      if (isTitled.has(key) || own.length > 1) count.about++
      for (const mention of own) add(mention, count)
    }
    for (const { key, text } of inAbstract) {
      const { forms } = counts.get(key)!
      forms.set(text, (forms.get(text) ?? 0) + 1)
    }
  }
  return counts
}

function add({ before, after }: Mention, count: PhraseCount): void {
  count.mentions++
  if (beforeNames.has(before)) count.named++
  if (beforeVerbs.has(before) || afterVerbs.has(after)) count.verbal++
  if (after === '' || functionWords.has(after)) count.closed++
}

const none = (key: string): PhraseCount => ({
  key,
  entries: [],
  about: 0,
  mentions: 0,
  named: 0,
  verbal: 0,
  closed: 0,
  forms: new Map(),
})
