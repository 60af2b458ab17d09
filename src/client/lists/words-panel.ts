import { areSet, longestWords, noWords } from '../../reading/words.ts'
import { button, element } from '../../search/page/parts.ts'
import { kept } from '../kept.ts'
import { remember } from '../remember.ts'
import { sayUnless } from '../say.ts'
import { ownWords } from './own-words.ts'

/** Open the form for the reader's words below the tools of a list, or close it. */
export function togglePanel(tools: HTMLElement, opener: HTMLButtonElement, apply: () => void): void {
  const open = document.querySelector('.words')
  opener.ariaExpanded = String(!open)
  open?.remove()
  if (open) return
  const panel = form(apply, () => {
    panel.remove()
    opener.ariaExpanded = 'false'
    opener.focus()
  })
  tools.closest('.bar')?.after(panel)
  panel.querySelector('input')?.focus()
}

function form(apply: () => void, close: () => void): HTMLFormElement {
  const words = ownWords()
  const [marked, hidden] = [box(words.marked), box(words.hidden)]
  const only = element('input', { type: 'checkbox' })
  only.checked = words.only
  const use = () => {
    const next = { marked: marked.value, hidden: hidden.value, only: only.checked }
    if (sayUnless(remember(kept.words, areSet(next) ? JSON.stringify(next) : undefined))) apply()
  }
  const forget = () => {
    Object.assign(marked, { value: noWords.marked })
    Object.assign(hidden, { value: noWords.hidden })
    only.checked = noWords.only
    use()
  }
  const made = element(
    'form',
    { class: 'words', 'aria-label': 'Your words' },
    element('label', {}, 'Hide papers with', hidden),
    element('label', {}, 'Mark papers with', marked),
    element('label', { class: 'only' }, only, 'Show only papers that are marked'),
    element('p', { class: 'label' }, help),
    element('p', {}, element('button', {}, 'Use'), button('Forget them', forget), button('Close', close)),
  )
  made.addEventListener('submit', (event) => {
    event.preventDefault()
    use()
  })
  only.addEventListener('change', use)
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  })
  return made
}

const help =
  'Words or “phrases” in titles and abstracts, for every list, remembered in this browser. A word also finds itself with an s; end it with * for any ending.'

const box = (value: string) =>
  element('input', { value, maxlength: String(longestWords), spellcheck: 'false', autocapitalize: 'off' })
