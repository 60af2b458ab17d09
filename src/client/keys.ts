/** What each key does; a key never acts while somebody types or holds a modifier. */
const keys: Record<string, () => void> = {
  '/': () => document.querySelector<HTMLInputElement>('#q')?.focus(),
  j: () => step(1),
  k: () => step(-1),
  '[': () => follow('[rel~=prev]'),
  ']': () => follow('[rel~=next]'),
  '?': () => document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal(),
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (!action) return
  event.preventDefault()
  action()
})

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio]), textarea, select'))

function step(by: number) {
  const papers = [
    ...document.querySelectorAll<HTMLAnchorElement>(
      '[data-paper] a[data-title], [data-paper] [data-title] a',
    ),
  ]
  const shown = papers.filter((paper) => paper.offsetParent !== null)
  const at = shown.indexOf(document.activeElement as HTMLAnchorElement)
  const next = shown[at < 0 && by < 0 ? shown.length - 1 : Math.max(0, Math.min(shown.length - 1, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function follow(selector: string) {
  document.querySelector<HTMLAnchorElement>(`main a${selector}`)?.click()
}
