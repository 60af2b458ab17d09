import { counted } from '../../archive/count.ts'
import { ordered, type Saved } from '../../reading/saved.ts'
import { showActs } from '../lists/acts.ts'
import { whenChanged } from '../own.ts'
import { savedPapers } from './keep.ts'
import { noteField, showNotes } from './note.ts'
import { savedRow } from './row.ts'

/** Show the reader's list below the page's root, and keep it in step with what is kept, in this tab and in others. */
export function showList(root: HTMLElement): void {
  const list = root.querySelector<HTMLOListElement>('[data-list]')!
  const order = root.querySelector<HTMLSelectElement>('[data-order]')!
  const more = root.querySelector<HTMLButtonElement>('[data-more]')!
  let most = pageSize

  function show(): void {
    const papers = ordered(savedPapers(), order.value === 'date' ? 'date' : 'saved')
    const place = placeIn(list)
    list.replaceChildren(...papers.slice(0, most).map((paper) => itemOf(paper)))
    showActs(list.querySelectorAll<HTMLElement>(':scope > li'))
    more.hidden = papers.length <= most
    for (const part of root.querySelectorAll<HTMLElement>('[data-filled]')) part.hidden = papers.length === 0
    root.querySelector<HTMLElement>('[data-empty]')!.hidden = papers.length > 0
    root.querySelector('[data-count]')!.textContent = counted(papers.length, 'paper')
    if (place) focusAt(list, place)
  }

  order.addEventListener('change', show)
  more.addEventListener('click', () => {
    most += pageSize
    show()
    list.children[most - pageSize]?.querySelector<HTMLElement>('a')?.focus()
  })
  whenChanged(() => {
    if (list.contains(document.activeElement?.closest('textarea') ?? null)) showNotes(list)
    else show()
  })
  addEventListener('pagehide', () => document.activeElement?.dispatchEvent(new Event('change')))
  show()
}

/** So many papers are shown at first, and more at a time. */
const pageSize = 100

function itemOf(paper: Saved): HTMLLIElement {
  return savedRow(paper, noteField(paper))
}

/** Where the focus is: which item, and which of the things in it. */
interface Place {
  id: string
  at: number
  within: number
}

const stops = 'a, button, textarea'

function placeIn(list: HTMLElement): Place | undefined {
  const item = document.activeElement?.closest<HTMLElement>('[data-paper]')
  if (!item || !list.contains(item)) return undefined
  const within = [...item.querySelectorAll(stops)].indexOf(document.activeElement!)
  return { id: item.dataset.paper ?? '', at: [...list.children].indexOf(item), within }
}

/** Put the focus back; where its item is gone, to the title of the one that took its place. */
function focusAt(list: HTMLElement, { id, at, within }: Place): void {
  const items = [...list.children] as HTMLElement[]
  const same = items.find(({ dataset }) => dataset.paper === id)
  const next = items[Math.min(at, items.length - 1)]
  const stop = same?.querySelectorAll<HTMLElement>(stops)[within] ?? next?.querySelector<HTMLElement>('a')
  const main = document.querySelector<HTMLElement>('main')
  ;(stop ?? main)?.focus({ preventScroll: true })
}
