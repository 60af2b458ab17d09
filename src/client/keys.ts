import { recall, remember } from './remember.ts'

/** What each key does. A key never acts while somebody types, holds a modifier, reads a dialog, or has switched the keys off. */
const keys: Record<string, () => void> = {
  '/': () => document.querySelector<HTMLInputElement>('#q')?.select(),
  j: () => step(1),
  k: () => step(-1),
  s: () => act('papersave'),
  m: () => act('papermark'),
  '[': () => follow('prev'),
  ']': () => follow('next'),
  '?': () => list?.showModal(),
}
const list = document.querySelector<HTMLDialogElement>('dialog.keys')
const use = list?.querySelector<HTMLInputElement>('input')

document.addEventListener('keydown', (event) => {
  if (isMeantElsewhere(event) || recall('keys') === 'off') return
  const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (!action) return
  event.preventDefault()
  action()
})

document.querySelector('[data-keys]')?.addEventListener('click', () => list?.showModal())

if (use) {
  use.checked = recall('keys') !== 'off'
  use.addEventListener('change', () => remember('keys', use.checked ? undefined : 'off'))
}

function isMeantElsewhere(event: KeyboardEvent): boolean {
  const isHeld = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  return (
    event.defaultPrevented || event.isComposing || isHeld || isTyping(event.target) || Boolean(list?.open)
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))

/** Move the focus to the next title of a paper that is shown, or back; from the place that is in view, where none has it. */
function step(by: 1 | -1): void {
  const titles = [
    ...document.querySelectorAll<HTMLAnchorElement>(
      '[data-paper] a[data-title], [data-paper] [data-title] a',
    ),
  ]
  const shown = titles.filter((title) => title.checkVisibility())
  const at = shown.findIndex((title) => title.closest('[data-paper]')?.contains(document.activeElement))
  const inView = shown.findIndex((title) => title.getBoundingClientRect().top >= 0)
  const next = at >= 0 ? at + by : inView < 0 ? shown.length - 1 : by > 0 ? inView : inView - 1
  const title = shown[Math.max(0, Math.min(shown.length - 1, next))]
  title?.focus({ preventScroll: true })
  title?.closest('[data-paper]')?.scrollIntoView({ block: 'nearest' })
}

/** Ask the page's lists to do something with the paper that has the focus, or whose page this is. */
function act(name: string): void {
  const focused = document.activeElement?.closest('[data-paper]')
  const paper = focused ?? document.querySelector('article[data-paper]')
  paper?.dispatchEvent(new Event(name, { bubbles: true }))
}

function follow(direction: 'prev' | 'next'): void {
  document.querySelector<HTMLAnchorElement>(`main a[rel~=${direction}]`)?.click()
}
