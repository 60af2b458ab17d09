import { button } from '../button.ts'
import { kept } from '../kept.ts'
import { readPapers } from '../own.ts'
import { recall, remember } from '../remember.ts'
import { sayUnless } from '../say.ts'
import { applyWords } from './own-words.ts'
import { togglePanel } from './words-panel.ts'

/** Leave out of lists what is read or has words of the reader's, where they want it so, and say how much is left out. */
export function narrow(tools: HTMLElement): void {
  const papers = [
    ...document.querySelectorAll<HTMLElement>(':is([data-date], .titles, #results) > [data-paper]'),
  ]
  const [words, read] = tools.querySelectorAll('button')
  const isHiding = recall(kept.hideRead) !== undefined
  read!.ariaPressed = String(isHiding)
  words!.toggleAttribute('data-on', recall(kept.words) !== undefined)
  for (const { dataset } of papers) delete dataset.out
  if (isHiding) leaveOutRead(papers)
  applyWords(papers)
  document.documentElement.removeAttribute('data-narrowed')
  sayLeftOut(papers)
}

/** Leave read papers out of lists, or no longer. */
export function toggleHideRead(tools: HTMLElement): void {
  const isHiding = recall(kept.hideRead) !== undefined
  if (sayUnless(remember(kept.hideRead, isHiding ? undefined : 'yes'))) narrow(tools)
}

/** Open the form for the reader's words, or close it. */
export function toggleWords(tools: HTMLElement): void {
  togglePanel(tools, tools.querySelector('button')!, () => narrow(tools))
}

function leaveOutRead(papers: readonly HTMLElement[]): void {
  const read = readPapers()
  for (const { dataset } of papers) if (read.has(dataset.paper ?? '')) dataset.out = 'read'
}

function sayLeftOut(papers: readonly HTMLElement[]): void {
  const out = (why: string) => papers.filter(({ dataset }) => dataset.out === why).length
  const counts = [
    [out('words'), 'hidden by your words'],
    [out('read'), 'hidden because you have read them'],
  ] as const
  const words = counts.flatMap(([count, why]) => (count > 0 ? `${count} ${why}` : [])).join(', ')
  document.querySelector('[data-told]')?.replaceChildren(...(words ? [`${words} `, showButton()] : []))
}

function showButton(): HTMLElement {
  const root = document.documentElement
  const label = () => ('showOut' in root.dataset ? 'Hide again' : 'Show')
  const show = button(label(), () => {
    root.toggleAttribute('data-show-out')
    show.textContent = label()
  })
  return show
}
