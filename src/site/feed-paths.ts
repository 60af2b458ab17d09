import type { Archive } from '../archive/archive.ts'
import type { FeedDocument } from '../archive/feeds/feed.ts'
import type { Absolute } from '../archive/feeds/item.ts'
import { weights } from '../archive/feeds/kinds.ts'
import { due, keepNote, printOf } from './due.ts'
import { type FeedFile, feedFiles } from './feeds.ts'
import { plan } from './plan.ts'
import { getPrints, type Prints } from './prints.ts'

/** The files of feeds that have an ending and that this run must make, for a route that has it too. */
export async function feedPaths(archive: Archive, absolute: Absolute, ending: '.xml' | '.json') {
  const print = await getPrints()
  if (made?.archive !== archive) made = { archive, files: allFiles(archive, absolute, print) }
  const files = made.files.filter(({ path }) => path.endsWith(ending))
  const own = await due(files, ({ path, document }) => ({ path, from: madeOnce(document, print) }))
  return own.map(({ path, ...file }) => ({ params: { feed: path.slice(1, -ending.length) }, props: file }))
}

let made: { archive: Archive; files: FeedFile[] } | undefined

/** Every file of every feed; both routes of a build ask for them. */
function allFiles(archive: Archive, absolute: Absolute, print: Prints): FeedFile[] {
  weigh(archive, print)
  const files = feedFiles(archive, absolute)
  noteWeights(archive, print)
  return files
}

const known = new WeakMap<FeedDocument, unknown[]>()

/** The same for each of the files of a document. */
function madeOnce(document: FeedDocument, print: Prints): unknown[] {
  const from = known.get(document) ?? [printOf(madeFrom(document, print))]
  known.set(document, from)
  return from
}

/** All that a document of a feed is made from. */
function madeFrom({ feed, number, older, from, to }: FeedDocument, print: Prints): unknown[] {
  const { papers, title, description } = feed
  const items = papers
    ? papers.slice(from, to).map(print.entry)
    : Array.from({ length: to - from }, (_, at) => feed.item(from + at))
  return [title, description, number, older, items]
}

/** Papers that the last build weighed need not be weighed again, unless a topic's label has changed: feeds show it. */
function weigh(archive: Archive, print: Prints): void {
  if (!plan?.weights.has(labelsOf(archive))) return
  for (const entry of weighed(archive)) {
    const known = plan?.weights.get(print.entry(entry))
    if (known !== undefined && !weights.has(entry)) weights.set(entry, known)
  }
}

function noteWeights(archive: Archive, print: Prints): void {
  const own = weighed(archive).map((entry) => [print.entry(entry), weights.get(entry)])
  keepNote('weights', Object.fromEntries([...own, [labelsOf(archive), 0]]))
}

/** What stands in feeds, and what is gone from them and counts where they are cut. */
const weighed = ({ entries, gone }: Archive) => [...entries, ...gone]

/** The key that stands for the labels of all topics among those of papers. */
const labelsOf = ({ topics }: Archive) => `labels ${printOf(topics.map(({ id, label }) => [id, label]))}`
