import { withoutSaved, withSaved } from '../../reading/saved.ts'
import { readPapers, setRead } from '../own.ts'
import { keepSaved, savedPapers } from '../saved/keep.ts'
import { say, sayUnless, tell } from '../say.ts'

/** Take a paper of the page for read, or for not read. */
export function toggleRead(paper: HTMLElement): void {
  const isRead = !readPapers().has(idOf(paper))
  if (sayUnless(setRead(idOf(paper), isRead))) tell(isRead ? 'Marked as read' : 'Marked as not read')
}

/** Put a paper of the page into the reader's list, or take it away, which can be undone. */
export async function toggleSaved(paper: HTMLElement): Promise<void> {
  const list = savedPapers()
  const at = list.findIndex(({ id }) => id === idOf(paper))
  if (at < 0) return save(paper)
  const own = list[at]!
  if (!sayUnless(keepSaved(withoutSaved(list, own.id)))) return
  say(`No longer saved${own.note ? ', nor is its note' : ''}: “${own.title}”`, () => {
    sayUnless(keepSaved(savedPapers().toSpliced(at, 0, own)))
  })
}

const idOf = ({ dataset }: HTMLElement) => dataset.paper ?? ''

/** What the page does not tell of the paper is looked up behind the reader's back, and is no loss where it cannot be. */
async function save(paper: HTMLElement): Promise<void> {
  const { paperAt, lookUp } = await import('../saved/facts.ts')
  const found = paperAt(paper)
  if (!sayUnless(keepSaved(withSaved(savedPapers(), found)))) return
  tell('Saved')
  const more = found.facts ? undefined : await lookUp(found.id)
  if (typeof more === 'object' && savedPapers().some(({ id }) => id === found.id))
    keepSaved(withSaved(savedPapers(), { ...more, id: found.id }))
}
