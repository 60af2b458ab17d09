import type { Entry } from '../archive.ts'
import { paperLinks } from '../links.ts'
import { plain } from '../text/plain.ts'
import type { PaperRecord } from './schemas.ts'

/** A content file as it was recorded: the values of its frontmatter, and the text below it. */
export interface Recorded {
  frontmatter: unknown
  body: string
}

/** A paper as data: its facts, what the archive says of it, and what was recorded, unchanged. */
export function paperRecord(
  { paper, topics, appearances }: Entry,
  url: string,
  source: Recorded,
): PaperRecord {
  return {
    id: paper.id,
    title: plain(paper.title),
    abstract: plain(paper.abstract),
    authors: paper.authors,
    arxivId: paper.arxivId ?? null,
    links: paperLinks(paper),
    topics: topics.map(({ topic }) => topic),
    digests: [...new Set(appearances.map(({ digest }) => digest.date))],
    url,
    source: source as PaperRecord['source'],
  }
}
