import { compileTopics, type Sorted, sortPaper } from './classify.ts'
import { compare } from './compare.ts'
import type { Digest } from './digest.ts'
import { type Former, formerLists } from './former.ts'
import { type Gone, goneFrom } from './gone.ts'
import { movesOf } from './moved.ts'
import { newestFirst } from './newest-first.ts'
import type { Paper } from './paper.ts'
import type { Settings } from './settings.ts'
import type { Topic } from './topic.ts'
import { type Withdrawn, withdrawnOf } from './withdrawn.ts'

/** What the content folder records. */
export interface Content {
  settings: Settings
  papers: Paper[]
  digests: Digest[]
  topics: Topic[]
  quarantine: QuarantineFile[]
}

/** What ingest could not decide for one digest. */
export interface QuarantineFile {
  digest: string
  entries: { raw: string; line: number; column: number; code: string; reason: string; text: string }[]
}

/** One appearance of a paper in a digest: where, at which place (from 1), and whether it was new to the archive then. */
export interface Appearance {
  digest: Digest
  position: number
  isNew: boolean
  upvotes?: number
}

/** A paper with what follows from the whole archive. */
export interface Entry extends Sorted {
  paper: Paper
  /** Oldest first; by date, then by the digest's id. */
  appearances: Appearance[]
  /** The date of the earliest digest that lists it. */
  added: string
}

/** The whole archive, indexed. */
export interface Archive extends Gone {
  settings: Settings
  /** Newest first: by the day they entered, then by their place in that digest. */
  entries: Entry[]
  entry: ReadonlyMap<string, Entry>
  /** Oldest first, by date, then by id. */
  digests: Digest[]
  /** Every date that has a digest, oldest first. */
  dates: string[]
  topics: Topic[]
  topic: ReadonlyMap<string, Topic>
  /** The papers of a topic (those of its subtopics included), newest first. */
  papersOf: ReadonlyMap<string, Entry[]>
  /** The same of papers that are gone from lists. */
  goneOf: ReadonlyMap<string, Entry[]>
  unsorted: Entry[]
  quarantine: QuarantineFile[]
  /** Where each paper that has moved is now, by its old id; no chain, no circle. */
  movedPapers: ReadonlyMap<string, string>
  /** The same of the topics. */
  movedTopics: ReadonlyMap<string, string>
  /** What would be in the lists of each topic that has moved, by its old id, and of those that it has been since. */
  former: ReadonlyMap<string, Former[]>
  /** The papers that were withdrawn, by their ids; they are no entries. */
  withdrawnPapers: ReadonlyMap<string, Withdrawn>
}

/**
 * Derive from the recorded content all that pages, feeds and search ask for. A digest that lists a paper by an id that
 * has moved lists it where it is now. `sorted` has the topics of papers that were classified before, by these very rules.
 */
export function makeArchive(content: Content, sorted: ReadonlyMap<string, Sorted> = new Map()): Archive {
  const { settings, papers, quarantine } = content
  const [movedPapers, movedTopics] = [movesOf(papers), movesOf(content.topics)]
  const listings = content.digests
    .toSorted(byDateThenId)
    .map((recorded) => ({ recorded, present: withPresentIds(recorded, movedPapers) }))
  const digests = listings.map(({ present }) => present)
  const topics = content.topics
    .filter((topic) => !topic.movedTo)
    .toSorted((a, b) => compare(a.label, b.label))
  const sort = sorting(content.topics, topics, movedTopics, sorted)
  const entries = makeEntries(papers, digests, sort)
  const gone = goneFrom(listings, { papers, moved: movedPapers, entries, sort })
  return {
    settings,
    entries,
    entry: new Map(entries.map((entry) => [entry.paper.id, entry])),
    digests,
    dates: [...new Set(digests.map((digest) => digest.date))],
    topics,
    topic: new Map(topics.map((item) => [item.id, item])),
    papersOf: papersByTopic(entries, topics),
    ...gone,
    goneOf: papersByTopic(gone.gone, topics),
    unsorted: entries.filter((entry) => entry.topics.length === 0),
    quarantine,
    movedPapers,
    withdrawnPapers: withdrawnOf(papers),
    movedTopics,
    former: formerLists(content.topics, movedTopics, [entries, gone.gone]),
  }
}

export { compare }

const byDateThenId = (a: Digest, b: Digest) => compare(a.date, b.date) || compare(a.id, b.id)

/** The digest with its papers under the ids that they have now; what was two papers and is one is listed once. */
function withPresentIds(digest: Digest, moved: ReadonlyMap<string, string>): Digest {
  if (!digest.papers.some(({ id }) => moved.has(id))) return digest
  const papers = new Map<string, Digest['papers'][number]>()
  for (const listing of digest.papers) {
    const id = moved.get(listing.id) ?? listing.id
    if (!papers.has(id)) papers.set(id, { ...listing, id })
  }
  return { ...digest, papers: [...papers.values()] }
}

/** Gives each paper its topics. */
function sorting(
  all: readonly Topic[],
  topics: Topic[],
  moved: ReadonlyMap<string, string>,
  sorted: ReadonlyMap<string, Sorted>,
): (paper: Paper) => Sorted {
  const rules = compileTopics(
    topics,
    all.flatMap((topic) => (moved.has(topic.id) ? [[topic, moved.get(topic.id)!] as const] : [])),
  )
  return (paper) => sorted.get(paper.id) ?? sortPaper(paper, rules)
}

function makeEntries(papers: Paper[], digests: Digest[], sort: (paper: Paper) => Sorted): Entry[] {
  const appearances = appearancesOf(digests)
  return papers
    .filter((paper) => !paper.movedTo && paper.withdrawn === undefined)
    .flatMap((paper) => {
      const list = appearances.get(paper.id) ?? []
      const added = list[0]?.digest.date
      if (!added) return []
      return [{ paper, appearances: list, ...sort(paper), added }]
    })
    .toSorted(newestFirst)
}

function appearancesOf(digests: Digest[]): Map<string, Appearance[]> {
  const found = new Map<string, Appearance[]>()
  for (const digest of digests) {
    digest.papers.forEach(({ id, upvotes }, at) => {
      const before = found.get(id) ?? []
      found.set(id, before)
      const own = { digest, position: at + 1, isNew: before.length === 0 }
      before.push(upvotes === undefined ? own : { ...own, upvotes })
    })
  }
  return found
}

function papersByTopic(entries: Entry[], topics: Topic[]): Map<string, Entry[]> {
  const parents = new Map(topics.map((topic) => [topic.id, topic.parent]))
  const papers = new Map<string, Entry[]>(topics.map((topic) => [topic.id, []]))
  for (const entry of entries) {
    const ids = entry.topics.flatMap(({ topic }) => [topic, parents.get(topic) ?? topic])
    for (const id of new Set(ids)) papers.get(id)?.push(entry)
  }
  return papers
}
