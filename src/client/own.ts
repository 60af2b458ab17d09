import { readIds, withId, writeIds } from '../reading/ids.ts'
import { type Saved, savedData, savedIn } from '../reading/saved.ts'
import { kept } from './kept.ts'
import { recall, remember, type Unkept } from './remember.ts'

/** Which papers the reader has read. */
export const readPapers = (): ReadonlySet<string> => readIds(recall(kept.read))

/** Take a paper for read, or not. */
export const setRead = (id: string, isRead: boolean): Unkept | undefined =>
  changed(remember(kept.read, writeIds(withId(readPapers(), id, isRead)) || undefined))

/** The reader's list in the order of saving; empty where there is none, or a damaged one. */
export const savedPapers = (): Saved[] => savedAt(recall(kept.saved))?.papers ?? []

/** Keep the reader's list. A damaged one, which is not to be lost, is laid aside before. */
export function keepSaved(list: readonly Saved[]): Unkept | undefined {
  const before = recall(kept.saved)
  const failure = before !== undefined && !savedAt(before) ? remember(kept.damaged, before) : undefined
  return (
    failure ?? changed(remember(kept.saved, list.length > 0 ? JSON.stringify(savedData(list)) : undefined))
  )
}

/** The list that a kept text holds; undefined where it is damaged. */
export function savedAt(text: string | undefined): ReturnType<typeof savedIn> {
  try {
    return savedIn(JSON.parse(text ?? 'null'))
  } catch {
    return undefined
  }
}

/** Do something whenever this tab or another has changed what is kept. */
export function whenChanged(act: () => void): void {
  document.addEventListener(change, act)
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith('sheaf:')) act()
  })
}

/** Tell that something that is kept has changed. */
export function changed<T>(result: T): T {
  document.dispatchEvent(new Event(change))
  return result
}

const change = 'keptchange'
