import { paperPage, withBase } from '../../archive/permalinks.ts'
import { base } from '../../offline/register.ts'
import type { Facts, Saved } from '../../reading/saved.ts'
import { fetchPage } from '../fetch-page.ts'
import { factsIn } from '../page-facts.ts'

/** What a page tells of one of its papers, to be saved now: that of its own page, or an item of a list. */
export function paperAt(paper: HTMLElement): Saved {
  const saved = new Date().toISOString()
  const own = paper.matches('article') ? paperIn(document) : undefined
  return own ? { ...own, saved } : { ...listed(paper), saved }
}

/** Look up a paper on its page: what it tells, or why it tells nothing. */
export async function lookUp(id: string, hops = 1): Promise<Saved | 'unknown' | 'unreachable'> {
  const { status, page } = await fetchPage(withBase(paperPage(id), base))
  if (!page) return status === 404 ? 'unknown' : 'unreachable'
  const now = /\/papers\/([a-z0-9-]{1,80})\/$/.exec(refresh(page))?.[1]
  if (now && hops > 0) return lookUp(now, hops - 1)
  return paperIn(page) ?? 'unknown'
}

function paperIn(page: Document): Saved | undefined {
  const found = factsIn(page)
  const date = page.querySelector<HTMLElement>('article[data-paper]')?.dataset.added ?? ''
  return found && { id: found.id, title: found.title, date, saved: '', note: '', facts: found.facts }
}

/** Where a page that has moved leads. */
const refresh = (page: Document) =>
  page.querySelector<HTMLMetaElement>('meta[http-equiv=refresh]')?.content ?? ''

function listed(paper: HTMLElement): Saved {
  const title = paper.querySelector('[data-title]')
  const known = new URLSearchParams(paper.querySelector<HTMLElement>('.Z3988')?.title ?? '')
  const facts = title?.childElementCount === 0 ? factsOf(known) : undefined
  return {
    id: paper.dataset.paper ?? '',
    title: known.get('rft.title') ?? title?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    date: dateOf(paper),
    saved: '',
    note: '',
    ...(facts && { facts }),
  }
}

/** The first of the days that an item of a list names, and stands under. */
function dateOf(paper: HTMLElement): string {
  const named = [...paper.querySelectorAll<HTMLAnchorElement>('a[href*="/digests/"]')].map(
    ({ pathname }) => /\/digests\/(\d{4}-\d\d-\d\d)\/$/.exec(pathname)?.[1],
  )
  const own = paper.closest<HTMLElement>('[data-date]')?.dataset.date
  return [own, ...named].flatMap((date) => date ?? []).sort()[0] ?? ''
}

/** The facts that an item of a list tells to Zotero; undefined where it tells none. */
function factsOf(known: URLSearchParams): Facts | undefined {
  const address = known.get('rft.identifier')
  if (!address) return undefined
  const arxivId = /^https:\/\/arxiv\.org\/abs\/(.+)$/.exec(address)?.[1]
  const doi = known.get('rft_id')?.replace(/^info:doi\//, '')
  const published = known.get('rft.date')
  return {
    authors: known.getAll('rft.creator'),
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    ...(published && published.length === 10 && { published }),
  }
}
