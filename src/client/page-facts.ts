import type { Facts } from '../reading/saved.ts'

/** A paper as its page tells it. */
export interface PageFacts {
  id: string
  /** In plain words. */
  title: string
  /** The address of its page in the archive. */
  address: string
  facts: Facts
}

/** The facts that a paper's page tells, this one or one that was fetched; undefined where a page is none. */
export function factsIn(page: Document): PageFacts | undefined {
  const id = page.querySelector<HTMLElement>('article[data-paper]')?.dataset.paper
  const named = (name: string) =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name=citation_${name}]`)].map(({ content }) => content)
  const [title] = named('title')
  const [address] = named('abstract_html_url')
  if (!id || title === undefined || !address) return undefined
  const recorded = page.querySelector<HTMLElement>('[data-cite]')?.dataset.recorded
  const published = page.querySelector<HTMLMetaElement>('meta[property="article:published_time"]')?.content
  const [[arxivId], [doi]] = [named('arxiv_id'), named('doi')]
  const known = {
    ...(recorded && { recorded }),
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    ...(published && { published }),
  }
  return { id, title, address, facts: { authors: named('author'), ...known } }
}
