import { kept } from '../kept.ts'
import { changed, whenChanged } from '../own.ts'
import { recall, remember } from '../remember.ts'
import { saveFile } from '../save-file.ts'
import { savedAt } from './keep.ts'

/** Say where a kept list cannot be read, or the browser keeps nothing at all; what is there can be saved before it is removed. */
export function showDamage(root: HTMLElement): void {
  const part = root.querySelector<HTMLElement>('[data-damaged]')!
  const [save, remove] = part.querySelectorAll('button')
  const found = () => {
    const own = recall(kept.saved)
    return own !== undefined && !savedAt(own) ? [kept.saved, own] : [kept.damaged, recall(kept.damaged)]
  }
  const show = () => {
    part.hidden = found()[1] === undefined
  }
  save!.addEventListener('click', () => saveFile(found()[1] ?? '', 'text/plain', 'saved-papers-damaged.txt'))
  remove!.addEventListener('click', () => changed(remember(found()[0]!, undefined)))
  whenChanged(show)
  show()
  root.querySelector<HTMLElement>('[data-denied]')!.hidden = canKeep()
}

/** Whether this browser lets the site keep anything. */
function canKeep(): boolean {
  const failure = remember('probe', 'x')
  remember('probe', undefined)
  return failure !== 'denied'
}
