import { counted } from '../../archive/count.ts'
import { button } from '../button.ts'
import { kept } from '../kept.ts'
import { readPapers } from '../own.ts'
import { recall, remember } from '../remember.ts'
import { sayUnless } from '../say.ts'
import { fetchAbstracts, isUnfetched } from './abstracts.ts'
import { applyWords } from './own-words.ts'
import { togglePanel } from './words-panel.ts'

const root = document.documentElement
const isHiding = () => recall(kept.hideRead) !== undefined
const hasWords = () => recall(kept.words) !== undefined

document.addEventListener('filtered', sayLeftOut)

/** Leave out of lists what is read or has words of the reader's, where they want it so, and say how much is left out. Where a list shows titles alone, the abstracts are fetched first; meanwhile the titles decide. */
export async function narrow(tools: HTMLElement): Promise<void> {
  const [words, read] = tools.querySelectorAll('button')
  read!.ariaPressed = String(isHiding())
  words!.toggleAttribute('data-on', hasWords())
  leaveOut()
  if (hasWords() && (await fetchAbstracts(papersHere()))) leaveOut()
  root.removeAttribute('data-narrowed')
}

/** Leave read papers out of lists, or no longer. */
export function toggleHideRead(tools: HTMLElement): void {
  if (sayUnless(remember(kept.hideRead, isHiding() ? undefined : 'yes'))) void narrow(tools)
}

/** Open the form for the reader's words, or close it. */
export function toggleWords(tools: HTMLElement): void {
  togglePanel(tools, tools.querySelector('button')!, () => void narrow(tools))
}

const papersHere = () => [
  ...document.querySelectorAll<HTMLElement>(':is([data-date], .titles, #results) > [data-paper]'),
]

function leaveOut(): void {
  const [papers, read] = [papersHere(), readPapers()]
  for (const { dataset } of papers) {
    delete dataset.out
    if (isHiding() && read.has(dataset.paper ?? '')) dataset.out = 'read'
  }
  applyWords(papers)
  sayLeftOut()
  document.dispatchEvent(new Event('narrowed'))
}

function sayLeftOut(): void {
  const papers = papersHere().filter(({ hidden }) => !hidden)
  const out = (why: string) => distinct(papers.filter(({ dataset }) => dataset.out === why))
  const counts = [
    [out('words'), 'hidden by your words'],
    [out('read'), 'hidden because you have read them'],
  ] as const
  const words = counts.flatMap(([count, why]) => (count > 0 ? `${count} ${why}` : [])).join(', ')
  const unfetched = hasWords() ? distinct(papers.filter(isUnfetched)) : 0
  document
    .querySelector('[data-told]')
    ?.replaceChildren(...(words ? [`${words} `, showButton()] : []), ...titlesAlone(unfetched))
}

const titlesAlone = (unfetched: number): string[] =>
  unfetched > 0
    ? [
        ` ${counted(unfetched, 'abstract')} could not be fetched: of these papers your words see the title alone.`,
      ]
    : []

/** How many papers these are: one that stands in several lists counts once. */
const distinct = (papers: readonly HTMLElement[]) => new Set(papers.map(({ dataset }) => dataset.paper)).size

function showButton(): HTMLElement {
  const label = () => ('showOut' in root.dataset ? 'Hide again' : 'Show')
  const show = button(label(), () => {
    root.toggleAttribute('data-show-out')
    show.textContent = label()
    document.dispatchEvent(new Event('narrowed'))
  })
  return show
}
