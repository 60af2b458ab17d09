import type { Paper } from './paper.ts'

/** A link that leads out of the archive. */
export interface OutLink {
  label: string
  url: string
}

/** Where a paper's recorded ids and addresses lead: its page at arXiv or by DOI first, then its parts. */
export function paperLinks({ arxivId, doi, code, project }: Paper): OutLink[] {
  return [
    ...(arxivId ? [{ label: `arXiv ${arxivId}`, url: arxivPage(arxivId) }] : []),
    ...(arxivId ? [{ label: 'PDF', url: arxivPdf(arxivId) }] : []),
    ...(doi ? [{ label: `DOI ${doi}`, url: doiPage(doi) }] : []),
    ...(code ? [{ label: 'Code', url: code }] : []),
    ...(project ? [{ label: 'Project', url: project }] : []),
  ]
}

/** Where to look for a paper whose id is not recorded; `title` is plain text. */
export function searchLinks(title: string): OutLink[] {
  const query = (base: string, key: string, more: Record<string, string> = {}) =>
    `${base}?${new URLSearchParams({ [key]: title, ...more })}`
  return [
    { label: 'arXiv', url: query('https://arxiv.org/search/', 'query', { searchtype: 'title' }) },
    { label: 'Semantic Scholar', url: query('https://www.semanticscholar.org/search', 'q') },
    { label: 'Google Scholar', url: query('https://scholar.google.com/scholar', 'q') },
  ]
}

/** A paper's page at arXiv. */
export const arxivPage = (id: string) => `https://arxiv.org/abs/${id}`

/** A paper's PDF at arXiv. */
export const arxivPdf = (id: string) => `https://arxiv.org/pdf/${id}`

/** The address that a DOI stands for; characters that a URL cannot hold are escaped. */
export const doiPage = (doi: string) =>
  `https://doi.org/${encodeURI(doi.toWellFormed()).replaceAll('?', '%3F').replaceAll('#', '%23')}`
