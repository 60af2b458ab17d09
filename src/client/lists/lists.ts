import { formatLong } from '../../archive/date.ts'
import { datePage, withBase } from '../../archive/permalinks.ts'
import { base } from '../../offline/register.ts'
import { newAfter } from '../../reading/recent.ts'
import { isNewTo } from '../../reading/visit.ts'
import { button, element } from '../../search/page/parts.ts'
import { learned, recent, visit } from '../visits.ts'
import { showActs } from './acts.ts'
import { startNarrowing } from './narrow.ts'

/** A page with lists of papers: what is new to the reader, what to do with each paper, and what to leave out. */
const tools = document.querySelector<HTMLElement>('[data-tools]')
const results = document.querySelector<HTMLElement>('#results')
const papers = [...document.querySelectorAll<HTMLElement>('[data-date] > [data-paper]')]

showActs(papers)
const narrow = tools ? startNarrowing(tools) : () => {}
if (results) new MutationObserver(showResults).observe(results, { childList: true })
void showNew()

function showResults(): void {
  showActs(results!.querySelectorAll<HTMLElement>(':scope > [data-paper]'))
  narrow()
}

async function showNew(): Promise<void> {
  const days = new Set(papers.map(dayOf))
  for (const day of days) learned(day)
  const fresh = papers.filter((paper) => !('seen' in paper.dataset) && isNewTo(visit, dayOf(paper)))
  if (fresh.length === 0) return
  for (const paper of fresh) mark(paper)
  const count = new Set(fresh.map(({ dataset }) => dataset.paper)).size
  const all = tools && 'recent' in tools.dataset ? newAfter(await recent(), visit.since) : undefined
  const way = all && all.papers > count ? laterLink(all) : jump(count, fresh[0]!)
  way.className = 'fresh'
  tools?.append(way)
}

/** Where there is a column for the numbers, the word stands there; the style sheet shows one of the two. */
function mark(paper: HTMLElement): void {
  paper.querySelector('.pos')?.append(element('b', {}, 'new'))
  paper.querySelector('.acts')?.prepend(element('b', {}, 'new'))
}

function dayOf(paper: HTMLElement): string {
  return paper.closest<HTMLElement>('[data-date]')?.dataset.date ?? ''
}

function jump(count: number, first: HTMLElement): HTMLElement {
  return button(`${count} new to you`, () => {
    first.scrollIntoView({ block: 'start' })
    first.querySelector<HTMLElement>('a[data-title]')?.focus({ preventScroll: true })
  })
}

/** To the first day that is new, where more is than stands on this page. */
function laterLink({ papers, days, first, isMore }: NonNullable<ReturnType<typeof newAfter>>): HTMLElement {
  const count = `${isMore ? 'More than ' : ''}${papers}`
  const from = days > 1 ? `, from ${formatLong(first).replace(/ \d{4}$/, '')}` : ''
  return element('a', { href: withBase(datePage(first), base) }, `${count} new to you${from}`)
}
