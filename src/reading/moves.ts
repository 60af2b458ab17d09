import { isId } from './ids.ts'
import { asOne } from './merge.ts'
import { longestNote, type Saved } from './saved.ts'

/** Where papers that have moved are now, by their old ids. */
export type Moves = ReadonlyMap<string, string>

/** The moves of papers that the data at `/moved.json` holds; none where it is anything else. */
export function movesIn(data: unknown): Moves {
  const papers = typeof data === 'object' && data !== null && 'papers' in data ? data.papers : undefined
  return new Map(Array.isArray(papers) ? papers.flatMap(moveOf) : [])
}

/** The list with every paper under the id that it has now; of two that have become one both notes stay, and where they do not fit into one note, both papers as they were. */
export function withMoves(list: readonly Saved[], moves: Moves): Saved[] {
  const groups = Map.groupBy(list, ({ id }) => moves.get(id) ?? id)
  return [...groups].flatMap(([id, group]) => {
    const one = group.reduce(asOne)
    return group.length > 1 && one.note.length > longestNote ? group : { ...one, id }
  })
}

function moveOf(entry: unknown): [string, string][] {
  if (typeof entry !== 'object' || entry === null) return []
  const { id, movedTo } = entry as Record<string, unknown>
  return typeof id === 'string' && typeof movedTo === 'string' && isId(movedTo) ? [[id, movedTo]] : []
}
