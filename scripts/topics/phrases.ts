import type { Archive, Entry } from '../../src/archive/archive.ts'
import { compileTopics, type Rules } from '../../src/archive/classify.ts'
import { findPhrases } from '../../src/archive/classify-phrases.ts'
import { tokens } from '../../src/archive/classify-tokens.ts'
import { compare } from '../../src/archive/compare.ts'
import {
  countPhrases,
  frequentKeys,
  type PhraseCount,
  readerOf,
} from '../../src/archive/trends/phrase-counts.ts'
import { surelyGrown } from '../../src/archive/trends/proportion.ts'

/** A phrase, and how many papers have it. */
export interface Frequent {
  phrase: string
  papers: number
}

interface Ranked extends Frequent {
  rank: number
}

/** A phrase with the topics one of whose rules has it, or a part of it. */
interface Held extends PhraseCount {
  phrase: string
  /** How rare it is in the archive: the logarithm of one over its share of the papers. */
  rarity: number
  topics: ReadonlySet<string>
}

/** Phrases in fewer papers (of a topic, or in all) are not worth a rule. */
const leastPapers = 4
/** How many phrases are named of a topic, and how many that no topic has. */
const mostOfTopic = 8
const mostUnclaimed = 40
/** The least share of a phrase's papers that must be about it (in the title, or twice), and the largest of its mentions in the place of a verb: what else recurs is no name, but the way papers speak. */
const leastAbout = 0.2
const mostVerbal = 0.4
/** What is in a larger share of all papers tells none apart. */
const mostOfAll = 0.1
/** The standard errors by which a phrase must be more frequent in a topic's papers than elsewhere. */
const z = 3

/** The phrases that are frequent in the papers of a topic and in none of its rules, for each topic; and the frequent phrases that no topic has. */
export function phrasesOf(archive: Archive) {
  const phrases = held(archive)
  const sure = Map.groupBy(archive.entries, ({ topics }) => topics[0]?.topic)
  const missing = archive.topics
    .map(({ id }) => ({ topic: id, phrases: missingOf(id, sure.get(id) ?? [], archive, phrases) }))
    .filter((one) => one.phrases.length > 0)
  return { missing, unclaimed: unclaimedOf(phrases) }
}

/** What tells the papers that have the topic first from all others: by how much the share of a phrase is surely higher there, times how rare it is. */
function missingOf(topic: string, members: Entry[], { entries }: Archive, phrases: Held[]): Frequent[] {
  const own = new Set(members)
  const found = phrases
    .filter(({ topics }) => !topics.has(topic))
    .map((phrase) => {
      const papers = phrase.entries.filter((entry) => own.has(entry)).length
      const here = { count: papers, total: own.size }
      const elsewhere = { count: phrase.entries.length - papers, total: entries.length - own.size }
      return { phrase: phrase.phrase, papers, rank: phrase.rarity * surelyGrown(here, elsewhere, z) }
    })
    .filter(({ papers, rank }) => papers >= leastPapers && rank > 0)
  return apart(found).slice(0, mostOfTopic)
}

/** Two words, or a word with capitals: other words alone are mostly parts of what a topic has. */
const telling = /\s|\p{Lu}.*\p{Lu}/u

/** What many papers are about, in the title or more than once, and no rule has: by their number times how rare it is. */
function unclaimedOf(phrases: Held[]): Frequent[] {
  const found = phrases
    .filter(({ phrase, topics, about }) => telling.test(phrase) && topics.size === 0 && about >= leastPapers)
    .map(({ phrase, entries, about, rarity }) => ({ phrase, papers: entries.length, rank: about * rarity }))
  return apart(found).slice(0, mostUnclaimed)
}

/** Of two equal ones the longer says more. */
const firstByRank = (a: Ranked, b: Ranked) =>
  b.rank - a.rank || b.phrase.length - a.phrase.length || compare(a.phrase, b.phrase)

/** The first by rank, without those that hold one before them or lie within one. */
function apart(found: Ranked[]): Frequent[] {
  const kept: Frequent[] = []
  const within = (a: string, b: string) => ` ${b} `.includes(` ${a} `)
  for (const { phrase, papers } of found.toSorted(firstByRank)) {
    if (kept.length >= mostUnclaimed) break
    if (!kept.some((one) => within(one.phrase, phrase) || within(phrase, one.phrase)))
      kept.push({ phrase, papers })
  }
  return kept
}

/** The archive's frequent phrases, as they are mostly written. */
function held({ entries, topics }: Archive): Held[] {
  const reader = readerOf(entries)
  const rules = compileTopics(topics)
  const keys = frequentKeys(entries, reader, leastPapers)
  const names = [...countPhrases(entries, reader, keys).values()].filter((count) => isName(count, entries))
  return names.map((count) => {
    const [form] = [...count.forms].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    const phrase = form?.[0] ?? count.key
    const rarity = Math.log(entries.length / count.entries.length)
    return { ...count, phrase, rarity, topics: topicsWith(phrase, rules) }
  })
}

const isName = ({ about, entries, named, verbal }: PhraseCount, all: Entry[]) =>
  entries.length <= mostOfAll * all.length &&
  about >= leastAbout * entries.length &&
  verbal <= mostVerbal * (named + verbal)

function topicsWith(phrase: string, { tree }: Rules): Set<string> {
  const found = new Set<string>()
  findPhrases(tree, tokens(phrase), ({ topic }) => found.add(topic))
  return found
}
