import type { Archive, Entry } from '../../../src/archive/archive.ts'
import { paperPage } from '../../../src/archive/permalinks.ts'
import { plain } from '../../../src/archive/text/plain.ts'

/** One paper as it is indexed, in plain words. */
export interface SearchRecord {
  id: string
  url: string
  title: string
  abstract: string
  authors: string[]
  /** The dates of the digests that list it, oldest first, each once. */
  digests: string[]
  /** Its own topics, most certain first, and after them their parents. */
  topics: string[]
  parents: string[]
  arxivId?: string
  doi?: string
}

/** The papers of an archive to be indexed, their texts as recorded, the oldest first: a paper's number is its place. */
export function recordedPapers(archive: Archive): SearchRecord[] {
  return archive.entries.toReversed().map((entry) => recordedPaper(entry, archive))
}

/** The same with its texts in plain words. */
export const inPlainWords = (record: SearchRecord): SearchRecord => ({
  ...record,
  title: plain(record.title),
  abstract: plain(record.abstract).replace(/\s+/g, ' '),
})

function recordedPaper({ paper, appearances, topics }: Entry, archive: Archive): SearchRecord {
  const own = topics.map(({ topic }) => topic)
  const parents = own.flatMap((id) => archive.topic.get(id)?.parent ?? [])
  return {
    id: paper.id,
    url: paperPage(paper.id),
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors,
    digests: [...new Set(appearances.map(({ digest }) => digest.date))],
    topics: own,
    parents: [...new Set(parents)].filter((id) => !own.includes(id)),
    ...(paper.arxivId ? { arxivId: paper.arxivId } : {}),
    ...(paper.doi ? { doi: paper.doi } : {}),
  }
}
