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
    'data-note': id,
  })
  const open = button('Add a note', () => {
    field.hidden = false
    open.hidden = true
    field.focus()
  })
  open.ariaLabel = `Add a note on ${title}`
  const whole = element('div', { class: 'note' }, open, field)
  show(field, note)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(waiting)
    if (isEdited(field) && noteOf(id) !== undefined) keepNote(id, field)
  }
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 400)
  })
  field.addEventListener('change', keep)
  return whole
}

/** Show in the fields of a list what is kept now, but for those that are being edited. */
export function showNotes(list: HTMLElement): void {
  const notes = new Map(savedPapers().map(({ id, note }) => [id, note]))
  for (const field of list.querySelectorAll<HTMLTextAreaElement>('[data-note]')) {
    const note = notes.get(field.dataset.note ?? '')
    if (note !== undefined && !isEdited(field) && asTyped(note) !== field.value) show(field, note)
  }
}

/** A field's default is the note as it was last shown or kept. */
const isEdited = (field: HTMLTextAreaElement) => field.value !== field.defaultValue

/** The ends of lines as fields have them. */
const asTyped = (note: string) => note.replace(/\r\n?/g, '\n')

function show(field: HTMLTextAreaElement, note: string): void {
  field.defaultValue = asTyped(note)
  field.value = field.defaultValue
  field.hidden = note === '' && field !== document.activeElement
  field.parentElement!.querySelector('button')!.hidden = !field.hidden
}

const noteOf = (id: string) => savedPapers().find((own) => own.id === id)?.note

function keepNote(id: string, field: HTMLTextAreaElement): void {
  const note = field.value
  const failure = keepSaved(savedPapers().map((own) => (own.id === id ? { ...own, note } : own)))
  if (sayUnless(failure)) field.defaultValue = note
}
