import { type Assignment, classify, compileTopics } from './classify.ts'
import { compare } from './compare.ts'
import type { Digest } from './digest.ts'
import { movesOf } from './moved.ts'
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
export interface Entry {
  paper: Paper
  /** Oldest first; by date, then by the digest's id. */
  appearances: Appearance[]
  /** Most certain first; empty for an unsorted paper. */
  topics: Assignment[]
  /** The date of the earliest digest that lists it. */
  added: string
}

/** The whole archive, indexed. */
export interface Archive {
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
  unsorted: Entry[]
  quarantine: QuarantineFile[]
  /** Where each paper that has moved is now, by its old id; no chain, no circle. */
  movedPapers: ReadonlyMap<string, string>
  /** The same of the topics. */
  movedTopics: ReadonlyMap<string, string>
  /** The papers that were withdrawn, by their ids; they are no entries. */
  withdrawnPapers: ReadonlyMap<string, Withdrawn>
}

/**
 * Derive from the recorded content all that pages, feeds and search ask for. A digest that lists a paper by an id that
 * has moved lists it where it is now. `sorted` has the topics of papers that were classified before, by these very rules.
 */
export function makeArchive(
  content: Content,
  sorted: ReadonlyMap<string, Assignment[]> = new Map(),
): Archive {
  const movedPapers = movesOf(content.papers)
  const digests = content.digests.map((digest) => withPresentIds(digest, movedPapers)).toSorted(byDateThenId)
  const topics = content.topics
    .filter((topic) => !topic.movedTo)
    .toSorted((a, b) => compare(a.label, b.label))
  const topic = new Map(topics.map((item) => [item.id, item]))
  const entries = makeEntries(content.papers, digests, topics, sorted)
  return {
    settings: content.settings,
    entries,
    entry: new Map(entries.map((entry) => [entry.paper.id, entry])),
    digests,
    dates: [...new Set(digests.map((digest) => digest.date))],
    topics,
    topic,
    papersOf: papersByTopic(entries, topics),
    unsorted: entries.filter((entry) => entry.topics.length === 0),
    quarantine: content.quarantine,
    movedPapers,
    withdrawnPapers: withdrawnOf(content.papers),
    movedTopics: movesOf(content.topics),
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

function makeEntries(
  papers: Paper[],
  digests: Digest[],
  topics: Topic[],
  sorted: ReadonlyMap<string, Assignment[]>,
): Entry[] {
  const appearances = appearancesOf(digests)
  const rules = compileTopics(topics)
  return papers
    .filter((paper) => !paper.movedTo && paper.withdrawn === undefined)
    .flatMap((paper) => {
      const list = appearances.get(paper.id) ?? []
      const added = list[0]?.digest.date
      if (!added) return []
      return [{ paper, appearances: list, topics: sorted.get(paper.id) ?? classify(paper, rules), added }]
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

function newestFirst(a: Entry, b: Entry): number {
  const [x, y] = [a.appearances[0]!, b.appearances[0]!]
  return compare(b.added, a.added) || compare(x.digest.id, y.digest.id) || x.position - y.position
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
