import type { Note } from './answer.ts'
import { type Allowed, allowAll, inDays, ofTopics, only, topicsNamed, without } from './filter.ts'
import type { SearchIndex } from './index-files.ts'
import { numberOf } from './lexicon.ts'
import type { Parsed } from './parse.ts'
import { follow } from './places.ts'
import { rarityOf } from './plan.ts'
import type { Postings } from './postings.ts'
import type { ScoredUnit } from './score.ts'
import { completions } from './variants.ts'
import type { WordIndex } from './word-index.ts'
import { wordList } from './words.ts'

/** What a query demands of every paper, beside its free words. */
export interface Asked {
  allowed: Allowed
  /** The exact phrases, to be scored like words. */
  phrases: ScoredUnit[]
  notes: Note[]
  /** Authors that an unfinished `author:` may mean. */
  authors: string[]
}

/** Find the papers that the phrases, the excluded words and the filters of a query leave. */
export async function narrowed(parsed: Parsed, index: SearchIndex): Promise<Asked> {
  const { core } = index
  const asked: Asked = {
    allowed: inDays(allowAll(core.header.papers), parsed, core),
    phrases: [],
    notes: parsed.unclear.map((text) => ({ kind: 'unclear', text })),
    authors: [],
  }
  for (const phrase of parsed.phrases) await demandPhrase(asked, phrase, index)
  for (const text of parsed.without)
    asked.allowed = without(asked.allowed, await standing(wordList(text), core.words))
  for (const name of parsed.topics) demandTopic(asked, name, index)
  for (const name of parsed.authors) await demandAuthor(asked, name, index)
  return asked
}

async function demandPhrase(asked: Asked, phrase: string, { core }: SearchIndex): Promise<void> {
  const words = wordList(phrase)
  const postings = await standing(words, core.words)
  const rarity = rarityOf(postings.papers.length, core.header.papers)
  asked.allowed = only(asked.allowed, [postings])
  asked.phrases.push({ places: [], rarity, alternatives: [{ weight: 1, rarity, postings }] })
  if (postings.papers.length === 0) asked.notes.push({ kind: 'phrase', text: phrase })
}

function demandTopic(asked: Asked, name: string, { core }: SearchIndex): void {
  const ids = topicsNamed(name, core).map(({ id }) => id)
  asked.allowed = ofTopics(asked.allowed, ids.length > 0 ? ids : [''], core)
  if (ids.length === 0) asked.notes.push({ kind: 'unknown-topic', text: name })
}

/** The author has all the words of the name; the last one may be unfinished. */
async function demandAuthor(asked: Asked, name: string, index: SearchIndex): Promise<void> {
  const names = await index.names()
  const words = wordList(name)
  const last = words.at(-1) ?? ''
  const endings = completions(last, names.lexicon, 8).map((number) => names.lexicon.words[number]!)
  const known = numberOf(names.lexicon, last) !== undefined
  const readings = (known ? [last] : endings).map((ending) => [...words.slice(0, -1), ending])
  const lists = await Promise.all(readings.map((reading) => standing(reading, names)))
  asked.allowed = only(asked.allowed, lists)
  asked.authors = await fullNames(words, endings, index)
  if (lists.every(({ papers }) => papers.length === 0))
    asked.notes.push({ kind: 'unknown-author', text: name })
}

/** Names of authors in full that go on from these words, out of the newest paper of each ending and of the words themselves. */
async function fullNames(
  words: readonly string[],
  endings: readonly string[],
  index: SearchIndex,
): Promise<string[]> {
  const names = await index.names()
  const head = words.slice(0, -1)
  const lists = await Promise.all(
    [words.at(-1) ?? '', ...endings].map((ending) => standing([...head, ending], names)),
  )
  const newest = new Set(lists.flatMap(({ papers }) => [...papers.slice(-3)].reverse()))
  const texts = await Promise.all([...newest].map(index.texts))
  const start = ` ${words.join(' ')}`
  const fit = texts.flatMap(({ authors }) =>
    authors.filter((name) => ` ${wordList(name).join(' ')}`.includes(start)),
  )
  return [...new Set(fit)]
    .filter((name) => wordList(name).length > words.length || endings.length > 0)
    .slice(0, 8)
}

/** Where words stand one behind another; nowhere if one of them is unknown. */
async function standing(words: readonly string[], source: WordIndex): Promise<Postings> {
  const numbers = words.map((word) => numberOf(source.lexicon, word))
  if (numbers.length === 0 || numbers.includes(undefined)) return nowhere
  return follow(await Promise.all(numbers.map((number) => source.postings(number!))))
}

const nowhere: Postings = {
  papers: new Uint32Array(),
  titles: new Uint32Array(),
  texts: new Uint32Array(),
  places: new Uint32Array(),
  starts: new Uint32Array(1),
}
