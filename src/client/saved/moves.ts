import { movedJson, withBase } from '../../archive/permalinks.ts'
import { base } from '../../offline/register.ts'
import { writeIds } from '../../reading/ids.ts'
import { type Moves, movesIn, withMoves } from '../../reading/moves.ts'
import { kept } from '../kept.ts'
import { changed, readPapers } from '../own.ts'
import { remember } from '../remember.ts'
import { keepSaved, savedPapers } from './keep.ts'

/** Take what is saved and read over to the ids that papers have now, where the archive can be asked and no note is being written. */
export async function followMoves(): Promise<void> {
  if (!navigator.onLine || (savedPapers().length === 0 && readPapers().size === 0)) return
  const moves = await fetchMoves()
  if (document.activeElement?.matches('textarea')) return
  const [saved, read] = [savedPapers(), [...readPapers()]]
  const hasMoved = (id: string) => moves.has(id)
  if (saved.some(({ id }) => hasMoved(id))) keepSaved(withMoves(saved, moves))
  if (read.some(hasMoved)) keepRead(read.map((id) => moves.get(id) ?? id))
}

async function fetchMoves(): Promise<Moves> {
  try {
    return movesIn(await (await fetch(withBase(movedJson, base))).json())
  } catch {
    return movesIn(undefined)
  }
}

const keepRead = (ids: readonly string[]) => changed(remember(kept.read, writeIds(new Set(ids))))
