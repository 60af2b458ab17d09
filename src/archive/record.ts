import type { Entry } from './archive.ts'
import { type OutLink, paperLinks } from './links.ts'
import { plain } from './text/plain.ts'

/** A paper's file as it was recorded: the values of its frontmatter, and the text below it. */
export interface Recorded {
  frontmatter: unknown
  body: string
}

/** One line of papers.jsonl. */
export interface PaperRecord {
  id: string
  title: string
  abstract: string
  authors: string[]
  arxivId: string | null
  links: OutLink[]
  topics: string[]
  digests: string[]
  url: string
  source: Recorded
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
    source,
  }
}
