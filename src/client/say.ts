import { button, element } from '../search/page/parts.ts'
import type { Unkept } from './remember.ts'

const words = element('p', { hidden: '' })
const quiet = element('span')
/** Both are there before they say something, so that it is heard. */
document.body.append(
  element('div', { class: 'news', role: 'status' }, words),
  element('div', { class: 'sr', role: 'status' }, quiet),
)

/** Say something at the foot of the window, with a way back where there is one. It stays until it is closed or something else is said. */
export function say(text: string, undo?: () => void): void {
  const close = () => {
    words.hidden = true
  }
  const back = () => {
    close()
    undo?.()
  }
  soon(() => {
    words.replaceChildren(text, ...(undo ? [button('Undo', back)] : []), button('Close', close))
    words.hidden = false
  })
}

/** Say something to those who hear the page; others see it where it happened. */
export function tell(text: string): void {
  words.hidden = true
  soon(() => {
    quiet.textContent = text
  })
}

/** Readers of the screen hear what comes into a place that they know already. */
const soon = (act: () => void) => void setTimeout(act, 50)

/** Say why something could not be kept. Returns whether it was kept. */
export function sayUnless(failure: Unkept | undefined): boolean {
  if (failure) say(reasons[failure])
  return failure === undefined
}

const reasons: Readonly<Record<Unkept, string>> = {
  full: 'This was not kept: the browser has no room left for this site. Remove something at Saved, and try again.',
  denied: 'This was not kept: the browser lets this site keep nothing, as in some private windows.',
}
