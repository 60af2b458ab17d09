import { type Citation, citationOf } from '../archive/cite/citation.ts'
import { type CitationFormat, citationFile } from '../archive/cite/formats.ts'

/** The citation that a paper's page tells, this one or one that was fetched; undefined where a page is none. */
export function citationIn(page: Document): Citation | undefined {
  const id = page.querySelector<HTMLElement>('article[data-paper]')?.dataset.paper
  const facts = (name: string) =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name=citation_${name}]`)].map(({ content }) => content)
  const [title] = facts('title')
  const [address] = facts('abstract_html_url')
  if (!id || title === undefined || !address) return undefined
  const recorded = page.querySelector<HTMLElement>('[data-cite]')?.dataset.recorded
  const published = page.querySelector<HTMLMetaElement>('meta[property="article:published_time"]')?.content
  const [[arxivId], [doi]] = [facts('arxiv_id'), facts('doi')]
  const known = { ...(arxivId && { arxivId }), ...(doi && { doi }), ...(published && { published }) }
  return citationOf(
    { id, title: recorded ?? title, abstract: '', authors: facts('author'), ...known },
    address,
  )
}

/** Save citations as a file of a format: `name` and the format's ending. */
export function saveAs(citations: readonly Citation[], format: CitationFormat, name: string): void {
  const url = URL.createObjectURL(new Blob([citationFile(citations, format)], { type: format.type }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.${format.ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
