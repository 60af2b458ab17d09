import { withoutSaved, withSaved } from '../../reading/saved.ts'
import { button, element } from '../../search/page/parts.ts'
import { keepSaved, readPapers, savedPapers, setRead, whenChanged } from '../own.ts'
import { say, sayUnless, tell } from '../say.ts'

/** What a reader can do with the papers of a page, by button and by key: save them, take them for read. */
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const paper = target.closest<HTMLElement>('[data-paper]')
  if (paper && target.closest('[data-save]')) void toggleSaved(paper)
  if (paper && target.closest('[data-mark]')) toggleRead(paper)
})
document.addEventListener('papersave', ({ target }) => void toggleSaved(target as HTMLElement))
document.addEventListener('paperread', ({ target }) => toggleRead(target as HTMLElement))
whenChanged(() => showActs(document.querySelectorAll<HTMLElement>('[data-paper]')))

/** Give papers their buttons, where they have a place for them, and show what is kept of each. */
export function showActs(papers: Iterable<HTMLElement>): void {
  const read = readPapers()
  const saved = new Set(savedPapers().map(({ id }) => id))
  for (const paper of papers) {
    const id = idOf(paper)
    if (!paper.querySelector('.acts')) place(paper)?.append(acts())
    show(
      paper,
      'save',
      saved.has(id) ? (paper.closest('[data-list]') ? 'Remove' : 'Saved') : 'Save',
      saved.has(id),
    )
    show(paper, 'mark', read.has(id) ? 'Read' : 'Mark read', read.has(id))
    paper.toggleAttribute('data-is-read', read.has(id))
  }
}

const idOf = ({ dataset }: HTMLElement) => dataset.paper ?? ''

const place = (paper: HTMLElement) =>
  paper.querySelector(':scope > div > .meta, :scope > header > [data-acts]')

function acts(): HTMLElement {
  const [save, mark] = [button('', () => {}), button('', () => {})]
  save.dataset.save = ''
  mark.dataset.mark = ''
  return element('span', { class: 'acts' }, save, mark)
}

function show(paper: HTMLElement, kind: 'save' | 'mark', text: string, isOn: boolean): void {
  const own = paper.querySelector<HTMLElement>(`[data-${kind}]`)
  if (!own || own.dataset.on === String(isOn)) return
  own.dataset.on = String(isOn)
  own.textContent = text
  own.ariaLabel = `${text}: ${titleOf(paper)}`
}

const titleOf = (paper: HTMLElement) => paper.querySelector('[data-title]')?.textContent?.trim() ?? ''

function toggleRead(paper: HTMLElement): void {
  const isRead = !readPapers().has(idOf(paper))
  if (sayUnless(setRead(idOf(paper), isRead))) tell(isRead ? 'Marked as read' : 'Marked as not read')
}

async function toggleSaved(paper: HTMLElement): Promise<void> {
  const list = savedPapers()
  const at = list.findIndex(({ id }) => id === idOf(paper))
  if (at < 0) return save(paper)
  if (!sayUnless(keepSaved(withoutSaved(list, idOf(paper))))) return
  say(`No longer saved${list[at]!.note ? ', nor is its note' : ''}: “${list[at]!.title}”`, () => {
    sayUnless(keepSaved(savedPapers().toSpliced(at, 0, list[at]!)))
  })
}

async function save(paper: HTMLElement): Promise<void> {
  const { paperAt, lookUp } = await import('../saved/facts.ts')
  const found = paperAt(paper)
  if (!sayUnless(keepSaved(withSaved(savedPapers(), found)))) return
  tell('Saved')
  const more = found.facts ? undefined : await lookUp(found.id)
  if (typeof more === 'object' && savedPapers().some(({ id }) => id === found.id))
    keepSaved(withSaved(savedPapers(), { ...more, id: found.id }))
}
