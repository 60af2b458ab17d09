import { counted } from '../../archive/count.ts'
import { element } from '../../search/page/parts.ts'
import { citeBar } from '../saved/cite-bar.ts'
import { paperAt } from '../saved/facts.ts'

/** Let the reader choose among the results of a search, and save the citations of these, or of all that are shown. Opens below the bar of the list; called again it closes. */
export function toggleCiting(results: HTMLElement, opener: HTMLButtonElement): void {
  const open = document.querySelector('.citing')
  opener.ariaExpanded = String(!open)
  open?.remove()
  for (const box of results.querySelectorAll('.choose')) box.remove()
  if (open) return
  const chosen = new Set<string>()
  const shown = () => [...results.querySelectorAll<HTMLElement>(':scope > [data-paper]')].filter(isShown)
  const cited = () => {
    const some = shown().filter(({ dataset }) => chosen.has(dataset.paper ?? ''))
    return (some.length > 0 ? some : shown()).map(paperAt)
  }
  const what = element('p', { class: 'label' })
  const panel = element('div', { class: 'citing' }, what, citeBar(cited, 'search-results'))
  const say = () => {
    const some = shown().filter(({ dataset }) => chosen.has(dataset.paper ?? '')).length
    what.textContent =
      some > 0
        ? `Cite ${counted(some, 'chosen result')}.`
        : `Cite ${counted(shown().length, 'result')} shown here, or choose some.`
  }
  const offer = () => {
    for (const paper of shown()) addBox(paper, chosen, say)
    say()
  }
  opener.closest('.bar')?.after(panel)
  const watch = new MutationObserver(() => (panel.isConnected ? offer() : watch.disconnect()))
  watch.observe(results, { childList: true })
  offer()
  panel.querySelector('select')?.focus()
}

const isShown = (paper: HTMLElement) => paper.checkVisibility()

function addBox(paper: HTMLElement, chosen: Set<string>, say: () => void): void {
  const id = paper.dataset.paper ?? ''
  if (paper.querySelector('.choose')) return
  const box = element('input', { type: 'checkbox' })
  box.checked = chosen.has(id)
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(id)
    else chosen.delete(id)
    say()
  })
  const title = paper.querySelector('[data-title]')?.textContent ?? ''
  paper
    .querySelector('.acts')
    ?.prepend(
      element('label', { class: 'choose' }, box, 'Cite', element('span', { class: 'sr' }, `: ${title}`)),
    )
}
