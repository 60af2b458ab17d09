import { isNewAfter, readNewest } from '../../reading/newest.ts'
import { button } from '../button.ts'
import { kept } from '../kept.ts'
import { whenBack } from '../own.ts'
import { recall } from '../remember.ts'
import { learned, visit } from '../visits.ts'
import { showActs } from './acts.ts'

/** A page with lists of papers: what is new to the reader, what to do with each paper, and what to leave out. What is rarely used is loaded with its first use. */
const tools = document.querySelector<HTMLElement>('[data-tools]')
const papers = [...document.querySelectorAll<HTMLElement>(':is([data-date], .titles) > [data-paper]')]

showActs(papers)
if (tools) startTools(tools)
void showNew()

function startTools(tools: HTMLElement): void {
  const load = () => import('./narrow.ts')
  const words = button('Words', async () => (await load()).toggleWords(tools))
  const read = button('Hide read', async () => (await load()).toggleHideRead(tools))
  words.ariaExpanded = 'false'
  read.ariaPressed = 'false'
  tools.append(words, read)
  const isNarrowed = () => recall(kept.words) !== undefined || recall(kept.hideRead) !== undefined
  const shows = () => tools.querySelector('[data-on], [aria-pressed=true]') !== null
  const narrow = async () => {
    if (isNarrowed() || shows()) await (await load()).narrow(tools)
  }
  void narrow()
  whenBack(narrow)
  const results = document.querySelector<HTMLElement>('#results')
  if (results) startResults(tools, results, narrow)
}

/** The results of a search come and go; they can be cited, too. */
function startResults(tools: HTMLElement, results: HTMLElement, narrow: () => void): void {
  new MutationObserver(() => {
    showActs(results.children)
    narrow()
  }).observe(results, { childList: true })
  const cite = button('Cite', async () => (await import('./cite-results.ts')).toggleCiting(results, cite))
  cite.ariaExpanded = 'false'
  tools.append(cite)
}

async function showNew(): Promise<void> {
  learned(papers.map(dayOf).sort().at(-1) ?? '')
  const since = readNewest(visit.since)
  const fresh = papers.filter(
    (paper) => !('seen' in paper.dataset) && isNewAfter(since, dayOf(paper), paper.dataset.paper ?? ''),
  )
  for (const paper of fresh) mark(paper)
  const count = new Set(fresh.map(({ dataset }) => dataset.paper)).size
  const asks = since.date && tools && 'recent' in tools.dataset
  const later = asks && (await (await import('./later.ts')).laterLink(since, count))
  const way = later || (fresh[0] && jump(count, fresh))
  if (!way) return
  way.className = 'fresh'
  tools?.append(way)
}

/** Where there is a column for the numbers, the word stands there; the style sheet shows one of the two. */
function mark(paper: HTMLElement): void {
  for (const place of paper.querySelectorAll('.pos, .acts')) {
    const word = document.createElement('b')
    word.textContent = 'new'
    if (place.matches('.pos')) place.append(word)
    else place.prepend(word)
  }
}

function dayOf(paper: HTMLElement): string {
  const { dataset } = paper.closest<HTMLElement>('[data-date]') ?? paper
  const link = paper.querySelector<HTMLAnchorElement>('.day')
  return dataset.date ?? link?.pathname.slice(-11, -1) ?? ''
}

function jump(count: number, fresh: readonly HTMLElement[]): HTMLElement {
  return button(`${count} new to you`, () => {
    const first = fresh.find((paper) => paper.checkVisibility()) ?? fresh[0]!
    first.closest('details')?.toggleAttribute('open', true)
    first.scrollIntoView({ block: 'start' })
    first.querySelector<HTMLElement>('a[data-title]')?.focus({ preventScroll: true })
  })
}
