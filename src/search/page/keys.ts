import type { Parts } from './parts.ts'

/** Arrow keys walk from the box through the results and back; Escape returns to the box, and there it clears. */
export function moveByKeys({ form, box, results }: Parts, clear: () => void): void {
  form.addEventListener('keydown', (event) => {
    if (event.isComposing || event.target !== box) return
    if (event.key === 'ArrowDown') step(event, titles(results)[0])
    if (event.key === 'Escape' && box.value !== '') {
      event.preventDefault()
      clear()
    }
  })
  results.addEventListener('keydown', (event) => {
    const list = titles(results)
    const own = event.target instanceof Element ? event.target.closest('[data-paper]') : null
    const at = list.findIndex((title) => own?.contains(title))
    if (event.key === 'ArrowDown') step(event, list[at + 1])
    if (event.key === 'ArrowUp') step(event, at > 0 ? list[at - 1] : box)
    if (event.key === 'Escape') step(event, box)
  })
}

const titles = (results: HTMLElement) => [...results.querySelectorAll<HTMLElement>('a[data-title]')]

function step(event: KeyboardEvent, to: HTMLElement | undefined): void {
  if (!to || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  to.focus()
  to.scrollIntoView({ block: 'nearest' })
}
