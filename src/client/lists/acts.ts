import { button } from '../button.ts'
import { readPapers, savedIds, whenChanged } from '../own.ts'

/** What a reader can do with the papers of a page, by button and by key: save them, take them for read. */
const kinds = ['save', 'mark'] as const

for (const kind of kinds)
  document.addEventListener(`paper${kind}`, ({ target }) => void press(target as Element, kind))
whenChanged(() => showActs(document.querySelectorAll('[data-paper]')))

/** Give papers their buttons, where they have a place for them, and show what is kept of each. */
export function showActs(papers: Iterable<Element>): void {
  const [saved, read] = [savedIds(), readPapers()]
  for (const paper of papers) {
    const id = paper.getAttribute('data-paper') ?? ''
    if (!paper.querySelector('.acts')) place(paper)
    const on = paper.closest('[data-list]') ? 'Remove' : 'Saved'
    show(paper, 'save', saved.has(id), on, 'Save')
    show(paper, 'mark', read.has(id), 'Read', 'Mark read')
    paper.toggleAttribute('data-is-read', read.has(id))
  }
}

async function press(paper: Element, kind: (typeof kinds)[number]): Promise<void> {
  const { toggleRead, toggleSaved } = await import('./press.ts')
  if (kind === 'save') await toggleSaved(paper as HTMLElement)
  else toggleRead(paper as HTMLElement)
}

function place(paper: Element): void {
  const acts = document.createElement('span')
  acts.className = 'acts'
  for (const kind of kinds) {
    const own = button('', () => void press(paper, kind))
    own.dataset[kind] = ''
    acts.append(own)
  }
  const here = paper.querySelector(':scope > .meta, :scope > div > .meta, :scope > header > [data-acts]')
  if (here || paper.closest('.titles')) (here ?? paper).append(acts)
}

function show(paper: Element, kind: string, isOn: boolean, on: string, off: string): void {
  const own = paper.querySelector<HTMLElement>(`[data-${kind}]`)
  if (!own || own.dataset.on === String(isOn)) return
  own.dataset.on = String(isOn)
  own.textContent = isOn ? on : off
  own.ariaLabel = `${own.textContent}: ${paper.querySelector('[data-title]')?.textContent}`
}
