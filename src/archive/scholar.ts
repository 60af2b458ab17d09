import { citationOf } from './cite/citation.ts'
import { arxivPage, arxivPdf, doiPage } from './links.ts'
import type { Paper } from './paper.ts'
import { plain } from './text/plain.ts'

/** One `<meta>` of a page. */
export interface Meta {
  name: string
  content: string
}

/**
 * The `citation_*` facts of a paper, after Google Scholar's guidelines for webmasters and the rules of Zotero's
 * Embedded Metadata translator, for which `dc.type` tells a preprint from a journal's article: only what is recorded.
 */
export function citationMeta(paper: Paper, page: string): Meta[] {
  const { authors, doi, arxivId } = paper
  const { issued } = citationOf(paper, page)
  const meta = (name: string, content: string | undefined) => (content ? [{ name, content }] : [])
  return [
    ...meta('citation_title', plain(paper.title)),
    ...authors.flatMap((author) => meta('citation_author', author)),
    ...meta('citation_publication_date', issued?.replaceAll('-', '/')),
    ...meta('citation_doi', doi),
    ...meta('citation_arxiv_id', arxivId),
    ...meta('citation_pdf_url', arxivId && arxivPdf(arxivId)),
    ...meta('citation_abstract_html_url', page),
    ...meta('citation_abstract', plain(paper.abstract)),
    ...meta('dc.type', arxivId && 'preprint'),
  ]
}

/** A paper as schema.org's ScholarlyArticle, only what is recorded, as JSON that can stand in a `<script>`. */
export function scholarlyArticle(paper: Paper, page: string): string {
  const { authors, doi, arxivId } = paper
  const { issued } = citationOf(paper, page)
  const title = plain(paper.title)
  const ids = [...(doi ? [`doi:${doi}`] : []), ...(arxivId ? [`arXiv:${arxivId}`] : [])]
  const same = [...(arxivId ? [arxivPage(arxivId)] : []), ...(doi ? [doiPage(doi)] : [])]
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': page,
    url: page,
    name: title,
    headline: title,
    abstract: plain(paper.abstract),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(issued && { datePublished: issued }),
    ...(ids.length > 0 && { identifier: ids, sameAs: same }),
  })
}

/** A value as JSON in which nothing can end a `<script>` or begin a comment in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
