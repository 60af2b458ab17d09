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

/** The mentions of phrases in papers, each paper's text read once a call; an abbreviation is one phrase with what it stands for. */
export interface Reader {
  /** The written form of an abbreviation's key where the phrase has one. */
  short: ReadonlyMap<string, string>
  read(entry: Entry): { inTitle: Mention[]; inAbstract: Mention[] }
}

/** Learn what abbreviations stand for in some papers, and read papers so. */
export function readerOf(entries: Entry[]): Reader {
  const meanings = meaningsOf(
    entries.flatMap(({ paper }) =>
      paper.abstract.includes('(') ? abbreviationsIn(plain(paper.abstract)) : [],
    ),
  )
  const one = ({ key, ...rest }: Mention): Mention => ({ ...rest, key: meanings.get(key) ?? key })
  return {
    short: new Map([...meanings].map(([short, long]) => [long, short])),
    read: ({ paper }) => ({
      inTitle: mentions(plain(paper.title)).map(one),
      inAbstract: mentions(plain(paper.abstract)).map(one),
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
  const isKey = ({ key }: Mention) => keys.has(key)
  for (const entry of entries) {
    const { inTitle, inAbstract } = read(entry)
    const titled = inTitle.filter(isKey)
    const told = inAbstract.filter(isKey)
    const isTitled = new Set(titled.map(({ key }) => key))
    for (const [key, own] of Map.groupBy([...titled, ...told], (mention) => mention.key)) {
      const count = counts.get(key) ?? none(key)
      counts.set(key, count)
      count.entries.push(entry)
      if (isTitled.has(key) || own.length > 1) count.about++
      for (const mention of own) add(mention, count)
    }
    for (const { key, text } of told) {
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
