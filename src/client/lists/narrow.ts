import { button, element } from '../../search/page/parts.ts'
import { kept } from '../kept.ts'
import { readPapers } from '../own.ts'
import { recall, remember } from '../remember.ts'
import { sayUnless } from '../say.ts'

/** Let the reader leave out of lists what is read, or has words of theirs, and say how much is left out. Returns how to do so again, with other papers. */
export function startNarrowing(tools: HTMLElement): () => void {
  const words = button('Words', async () => {
    const { togglePanel } = await import('./words-panel.ts')
    togglePanel(tools, words, () => void narrow())
  })
  const hideRead = button('Hide read', () => {
    const isOn = recall(kept.hideRead) === undefined
    if (sayUnless(remember(kept.hideRead, isOn ? 'yes' : undefined))) void narrow()
  })
  words.ariaExpanded = 'false'
  tools.prepend(words, hideRead)
  void narrow()
  return () => void narrow()

  async function narrow(): Promise<void> {
    const own = recall(kept.words)
    const isHiding = recall(kept.hideRead) !== undefined
    hideRead.ariaPressed = String(isHiding)
    words.toggleAttribute('data-on', own !== undefined)
    const papers = [...document.querySelectorAll<HTMLElement>(listed)]
    for (const { dataset } of papers) delete dataset.out
    if (isHiding) leaveOutRead(papers)
    if (own !== undefined || document.querySelector('.has'))
      (await import('./own-words.ts')).applyWords(papers)
    document.documentElement.removeAttribute('data-narrowed')
    sayLeftOut(papers)
  }
}

/** The items of all lists. */
const listed = '[data-date] > [data-paper], #results > [data-paper]'

function leaveOutRead(papers: readonly HTMLElement[]): void {
  const read = readPapers()
  for (const { dataset } of papers) if (read.has(dataset.paper ?? '')) dataset.out = 'read'
}

function sayLeftOut(papers: readonly HTMLElement[]): void {
  const told = document.querySelector('[data-told]')
  if (!told) return
  const out = (why: string) => papers.filter(({ dataset }) => dataset.out === why).length
  const counts = [
    [out('words'), 'hidden by your words'],
    [out('read'), 'hidden because you have read them'],
  ] as const
  const words = counts.flatMap(([count, why]) => (count > 0 ? `${count} ${why}` : [])).join(', ')
  told.replaceChildren(...(words ? [`${words} `, showButton()] : []))
}

function showButton(): HTMLElement {
  const root = document.documentElement
  const label = () => ('showOut' in root.dataset ? 'Hide again' : 'Show')
  const show = button(label(), () => {
    root.toggleAttribute('data-show-out')
    show.textContent = label()
  })
  return element('span', {}, show)
}
