import type { Archive, Entry } from '../../src/archive/archive.ts'
import * as to from '../../src/archive/permalinks.ts'

/** One file of a built site. */
export interface SiteFile {
  /** From the root of the site; begins with `/`. */
  path: string
  size: number
  read(): Uint8Array
}

/** What belongs into one pack. */
export interface Content {
  name: string
  title: string
  files: SiteFile[]
  papers: number
}

/** A site whose pages and index weigh no more than this, unpacked, is kept whole at the first visit: about 5 MB packed. */
const wholeSite = 20_000_000
/** Of a larger one: the search index if it weighs no more than this. */
const wholeIndex = 5_000_000
/** The newest dates that are kept at the first visit. */
const newestDates = 10

/** What each pack of a site holds; the first is its core, which is kept at the first visit. */
export function contentsOfPacks(archive: Archive, files: SiteFile[]): Content[] {
  const kept = files.filter(({ path }) => !notKept.test(path))
  const everything = content('everything', 'Everything', kept, archive.entries.length)
  if (sizeOf(kept) <= wholeSite) return [{ ...everything, name: 'core', title: 'The whole archive' }]
  const shell = kept.filter(({ path }) => !/^\/(papers|digests|topics)\/./.test(path) && !isIndex(path))
  const index = kept.filter(({ path }) => isIndex(path))
  const small = sizeOf(index) <= wholeIndex
  const choose = (pages: Iterable<string>) => filesOf(kept, pages)
  const core = [...shell, ...(small ? index : []), ...choose(corePages(archive))]
  const withIndex = (list: SiteFile[]) => (small ? list : [...list, ...index])
  return [
    content('core', 'What is new, all topics, and search', core, 0),
    everything,
    ...years(archive).map((year) => {
      const entries = archive.entries.filter(({ added }) => added.startsWith(year))
      return content(
        `year-${year}`,
        year,
        withIndex(choose(yearPages(archive, year, entries))),
        entries.length,
      )
    }),
    ...archive.topics
      .filter(({ parent }) => !parent)
      .map(({ id, label }) => {
        const entries = archive.papersOf.get(id) ?? []
        return content(
          `topic-${id}`,
          label,
          withIndex(choose(topicPages(archive, id, entries))),
          entries.length,
        )
      }),
  ].filter(({ files: { length } }) => length > 0)
}

/** What is never kept: feeds and other files that are made for machines. */
const notKept = /\.(xml|jsonl|bib|ris|txt)$|^\/_headers$|^\/offline\/.*\.(pack|json)$|^\/sw\.js$/

const isIndex = (path: string) => /^\/(pagefind|search[-\w]*)\/(?!index\.html)/.test(path)
const sizeOf = (files: SiteFile[]) => files.reduce((sum, { size }) => sum + size, 0)
const years = ({ dates }: Archive) => [...new Set(dates.map((date) => date.slice(0, 4)))].toReversed()
const content = (name: string, title: string, files: SiteFile[], papers: number): Content => ({
  name,
  title,
  files,
  papers,
})

/** The files of pages, in the order of the site's files. */
function filesOf(files: SiteFile[], pages: Iterable<string>): SiteFile[] {
  const wanted = new Set([...pages].map((page) => `${page}index.html`))
  return files.filter(({ path }) => wanted.has(path))
}

function* corePages({ dates, topics, digests }: Archive): Iterable<string> {
  const newest = dates.slice(-newestDates)
  yield* [to.digestsIndex, to.topicsIndex]
  yield* topics.map(({ id }) => to.topicPage(id))
  yield* newest.map(to.datePage)
  for (const digest of digests)
    if (newest.includes(digest.date)) yield* digest.papers.map(({ id }) => to.paperPage(id))
}

function* yearPages({ dates, digests }: Archive, year: string, entries: Entry[]): Iterable<string> {
  yield to.yearPage(year)
  for (const date of dates)
    if (date.startsWith(year)) yield* [to.datePage(date), to.monthPage(date.slice(0, 7))]
  for (const digest of digests)
    if (digest.date.startsWith(year)) yield* digest.papers.map(({ id }) => to.paperPage(id))
  yield* entries.map(({ paper }) => to.paperPage(paper.id))
}

function* topicPages({ topics }: Archive, id: string, entries: Entry[]): Iterable<string> {
  const own = topics.filter((topic) => topic.id === id || topic.parent === id)
  for (const topic of own) {
    yield to.topicPage(topic.id)
    for (let page = 1; page <= entries.length / 50; page++) yield to.topicPage(topic.id, page)
  }
  yield* entries.map(({ paper }) => to.paperPage(paper.id))
}
