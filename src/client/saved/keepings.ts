import { counted } from '../../archive/count.ts'
import { roomTaken } from '../../offline/holdings.ts'
import { base, isRefused } from '../../offline/register.ts'
import { megabytes } from '../../offline/row.ts'
import type { Storage } from '../../offline/shelf.ts'
import { forgetAll } from '../../offline/wishes.ts'
import { kept } from '../kept.ts'
import { readPapers } from '../own.ts'
import { savedAt } from './keep.ts'
import '../visits.ts'
import { recall } from '../remember.ts'

/** One thing that this browser keeps for the reader. */
export interface Keeping {
  label: string
  /** What is kept, in words; undefined where nothing is. */
  now(): string | undefined | Promise<string | undefined>
  /** The names under which it is remembered. */
  names: readonly string[]
  /** Remove what is kept elsewhere. */
  remove?(): Promise<void>
}

/** Everything that this site keeps in a browser: nothing is kept that is not listed here. */
export const keepings: readonly Keeping[] = [
  { label: 'Saved papers', names: [kept.saved, kept.damaged], now: savedNow },
  {
    label: 'Papers that you have read',
    names: [kept.read],
    now: () => (readPapers().size > 0 ? counted(readPapers().size, 'paper') : undefined),
  },
  {
    label: 'Your last visit',
    names: [kept.visit],
    now: () => recall(kept.visit) && 'its time, and the newest digest then',
  },
  { label: 'Your words', names: [kept.words], now: () => recall(kept.words) && 'what lists mark and hide' },
  {
    label: 'Read papers hidden',
    names: [kept.hideRead],
    now: () => recall(kept.hideRead) && 'in every list',
  },
  { label: 'How much of each paper lists show', names: ['density'], now: () => recall('density') },
  { label: 'Theme', names: ['theme'], now: () => recall('theme') },
  { label: 'Keys', names: ['keys'], now: () => recall('keys') },
  { label: 'Pages for reading offline', names: [], now: offlineNow, remove: removeOffline },
  {
    label: 'That nothing is to be kept for offline',
    names: [isRefused],
    now: () => recall(isRefused) && 'until you keep something at Offline',
  },
]

function savedNow(): string | undefined {
  const text = recall(kept.saved)
  const list = savedAt(text)
  if (text !== undefined && !list) return 'a list that cannot be read'
  const damaged = recall(kept.damaged) === undefined ? '' : ', and an older list that could not be read'
  return list || damaged ? `${counted(list?.papers.length ?? 0, 'paper')}${damaged}` : undefined
}

const storage = (): Storage => ({
  caches,
  fetch: (input, init) => fetch(input, init),
  root: new URL(base, location.href).href,
})

async function offlineNow(): Promise<string | undefined> {
  try {
    const room = await roomTaken(storage())
    return room > 0 ? megabytes(room) : undefined
  } catch {
    return undefined
  }
}

async function removeOffline(): Promise<void> {
  try {
    await forgetAll(storage())
  } catch {
    // A browser without such storage has kept nothing there.
  }
}
