import { type Saved, savedData, savedIn } from '../../reading/saved.ts'
import { kept } from '../kept.ts'
import { changed } from '../own.ts'
import { recall, remember, type Unkept } from '../remember.ts'

/** The reader's list in the order of saving; empty where there is none, or a damaged one. */
export const savedPapers = (): Saved[] => savedAt(recall(kept.saved))?.papers ?? []

/** Keep the reader's list. A damaged one, which is not to be lost, is laid aside before. */
export function keepSaved(list: readonly Saved[]): Unkept | undefined {
  const before = recall(kept.saved)
  const isDamaged = before !== undefined && !savedAt(before)
  const failure = isDamaged ? remember(kept.damaged, before) : undefined
  const text = list.length > 0 ? JSON.stringify(savedData(list)) : undefined
  return failure ?? changed(remember(kept.saved, text))
}

/** The list that a kept text holds; undefined where it is damaged. */
export function savedAt(text: string | undefined): ReturnType<typeof savedIn> {
  try {
    return savedIn(JSON.parse(text ?? 'null'))
  } catch {
    return undefined
  }
}
