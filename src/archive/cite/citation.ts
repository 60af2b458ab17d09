import { arxivPage, doiPage } from '../links.ts'
import type { Paper } from '../paper.ts'

/** What a citation may say of a paper: recorded facts alone. */
export interface Citation {
  /** The paper's id: unique in the archive, and never changed. */
  key: string
  /** As recorded: plain text with LaTeX mathematics and macros. */
  title: string
  /** As recorded, each `Given Family`. */
  authors: string[]
  arxivId?: string
  doi?: string
  /** `YYYY-MM-DD` or `YYYY`. */
  issued?: string
  /** At arXiv or by DOI, else the paper's page in the archive. */
  url: string
}

/** The citation of a paper whose page in the archive is `page`, an absolute URL. No digest's date is in it. */
export function citationOf(paper: Paper, page: string): Citation {
  const { id, title, authors, arxivId, doi, published } = paper
  const issued = published ?? (arxivId && arxivYear(arxivId))
  const url = arxivId ? arxivPage(arxivId) : doi ? doiPage(doi) : page
  return {
    key: id,
    title,
    authors,
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    ...(issued && { issued }),
    url,
  }
}

/** The year in an arXiv id: `2508.01234` and, before April 2007, `hep-th/9901001`. */
export function arxivYear(id: string): string {
  const year = /(?:^|\/)(\d\d)/.exec(id)?.[1] ?? ''
  return id.includes('/') && year > '90' ? `19${year}` : `20${year}`
}
