import { readIds, withId, writeIds } from '../reading/ids.ts'
import { kept } from './kept.ts'
import { recall, remember, type Unkept } from './remember.ts'

/** Which papers the reader has read. */
export const readPapers = (): Set<string> => readIds(recall(kept.read))

/** Take a paper for read, or not. */
export const setRead = (id: string, isRead: boolean): Unkept | undefined =>
  changed(remember(kept.read, writeIds(withId(readPapers(), id, isRead)) || undefined))

/** Which papers stand in the reader's list, without reading all of it: in the text as `keepSaved` writes it, no other quotes stand so. */
export const savedIds = (): Set<string> =>
  new Set(Array.from((recall(kept.saved) ?? '').matchAll(/"id":"([a-z0-9-]+)"/g), ([, id]) => id!))

/** Do something whenever this tab or another has changed what is kept, or may have while the page was away. */
export function whenChanged(act: () => void): void {
  document.addEventListener(change, act)
  addEventListener('storage', act)
  whenBack(act)
}

/** Do something whenever the reader goes back to this page, and the browser shows it as it was left. */
export const whenBack = (act: () => void): void =>
  addEventListener('pageshow', (event) => event.persisted && act())

/** Tell that something that is kept has changed. */
export function changed<T>(result: T): T {
  document.dispatchEvent(new Event(change))
  return result
}

const change = 'keptchange'
