import { longestNote, type Saved } from '../../reading/saved.ts'
import { button, element } from '../../search/page/parts.ts'
import { sayUnless } from '../say.ts'
import { keepSaved, savedPapers } from './keep.ts'

/** The reader's note on a paper: a field that is kept while one writes; without a note a button that opens it. */
export function noteField({ id, title, note }: Saved): HTMLElement {
  const field = element('textarea', {
    rows: '1',
    maxlength: String(longestNote),
    'aria-label': `Note on ${title}`,
    dir: 'auto',
  })
  field.value = note
  field.hidden = note === ''
  const open = button('Add a note', () => {
    field.hidden = false
    open.hidden = true
    field.focus()
  })
  open.hidden = note !== ''
  open.ariaLabel = `Add a note on ${title}`
  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(waiting)
    if (noteOf(id) !== undefined && noteOf(id) !== field.value) sayUnless(keepNote(id, field.value))
  }
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 400)
  })
  field.addEventListener('change', keep)
  return element('div', { class: 'note' }, open, field)
}

const noteOf = (id: string) => savedPapers().find((own) => own.id === id)?.note

const keepNote = (id: string, note: string) =>
  keepSaved(savedPapers().map((own) => (own.id === id ? { ...own, note } : own)))
