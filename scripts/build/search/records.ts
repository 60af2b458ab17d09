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

/** The papers of an archive as they are indexed, the oldest first: a paper's number is its place. */
export function recordsOf(archive: Archive): SearchRecord[] {
  return archive.entries.toReversed().map((entry) => recordOf(entry, archive))
}

function recordOf({ paper, appearances, topics }: Entry, archive: Archive): SearchRecord {
  const own = topics.map(({ topic }) => topic)
  const parents = own.flatMap((id) => archive.topic.get(id)?.parent ?? [])
  return {
    id: paper.id,
    url: paperPage(paper.id),
    title: plain(paper.title),
    abstract: plain(paper.abstract).replace(/\s+/g, ' '),
    authors: paper.authors,
    digests: [...new Set(appearances.map(({ digest }) => digest.date))],
    topics: own,
    parents: [...new Set(parents)].filter((id) => !own.includes(id)),
    ...(paper.arxivId ? { arxivId: paper.arxivId } : {}),
    ...(paper.doi ? { doi: paper.doi } : {}),
  }
}
