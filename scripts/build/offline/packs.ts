import type { Archive } from '../../../src/archive/archive.ts'
import * as to from '../../../src/archive/permalinks.ts'
import type { Topic } from '../../../src/archive/topic.ts'
import type { SiteFile } from '../site-files.ts'
import { isIndex } from './keepable.ts'

/** What belongs into one pack. */
export interface PackContent {
  /** Lasts from release to release. */
  name: string
  title: string
  papers: number
  files: SiteFile[]
}

/** All that can be kept. */
export const everything = ({ entries }: Archive, files: SiteFile[]): PackContent => ({
  name: 'everything',
  title: 'Everything',
  papers: entries.length,
  files,
})

/** The search index. */
export const searchIndex = (files: SiteFile[]): PackContent => ({
  name: 'search',
  title: 'Search in all papers',
  papers: 0,
  files: files.filter(({ path }) => isIndex(path)),
})

/** What is kept at the first visit to such an archive: its shell, all topics, some of the newest dates; the search index where it is said to be small. */
export function core(
  archive: Archive,
  files: SiteFile[],
  newestDates: number,
  withIndex: boolean,
): PackContent {
  const newest = new Set(archive.dates.slice(-newestDates))
  const papers = papersListed(archive, (date) => newest.has(date))
  const isOwn = (path: string) =>
    isShell(path) || newest.has(path.split('/')[2]!) || (withIndex && isIndex(path))
  const title = withIndex ? 'What is new, all topics, and search' : 'What is new, and all topics'
  return content('core', title, files, papers, isOwn)
}

/** The packs to choose from: each year, newest first, and each topic that has no parent. */
export function parts(archive: Archive, files: SiteFile[]): PackContent[] {
  const years = [...new Set(archive.dates.map((date) => date.slice(0, 4)))].toReversed()
  const topics = archive.topics.filter(({ id, parent }) => !parent && archive.papersOf.get(id)?.length)
  return [
    ...years.map((year) => yearOf(archive, files, year)),
    ...topics.map((topic) => topicOf(archive, files, topic)),
  ]
}

function yearOf(archive: Archive, files: SiteFile[], year: string): PackContent {
  const papers = papersListed(archive, (date) => date.startsWith(year))
  const isOwn = (path: string) => path.startsWith(`/digests/${year}`) || path.startsWith(`/weeks/${year}-`)
  return content(`year-${year}`, year, files, papers, isOwn)
}

function topicOf(archive: Archive, files: SiteFile[], { id, label }: Topic): PackContent {
  const papers = new Set(archive.papersOf.get(id)?.map(({ paper }) => paper.id))
  const own = archive.topics.filter((topic) => topic.id === id || topic.parent === id)
  const isOwn = (path: string) => own.some((topic) => path.startsWith(to.topicPage(topic.id)))
  return content(`topic-${id}`, label, files, papers, isOwn)
}

/** The ids of the papers that the digests of some dates list. */
const papersListed = ({ digests }: Archive, isWanted: (date: string) => boolean) =>
  new Set(digests.filter(({ date }) => isWanted(date)).flatMap(({ papers }) => papers.map(({ id }) => id)))

/** The pages of some papers, and what else is said to belong to a pack. */
function content(
  name: string,
  title: string,
  files: SiteFile[],
  papers: ReadonlySet<string>,
  isOwn: (path: string) => boolean,
): PackContent {
  const isPaper = ([, kind, id]: string[]) => kind === 'papers' && papers.has(id ?? '')
  const own = files.filter(({ path }) => isOwn(path) || isPaper(path.split('/')))
  return { name, title, papers: papers.size, files: own }
}

/** What every reader needs, and pages that are few: not papers, days, weeks, or the older pages of a topic. */
const isShell = (path: string) =>
  !isIndex(path) && !/^\/(papers\/|weeks\/\d|digests\/\d{4}-\d\d-\d\d\/|topics\/[^/]+\/\d)/.test(path)
