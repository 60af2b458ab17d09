/** Something with an id that may have moved. */
export interface Movable {
  id: string
  movedTo?: string
}

/** Where each thing that has moved is now, by its old id: over several moves to the last; what moves in a circle, or to nothing, is left out. */
export function movesOf(things: readonly Movable[]): Map<string, string> {
  const known = new Map(things.map((thing) => [thing.id, thing.movedTo]))
  const moved = things.flatMap(({ id, movedTo }) => {
    const now = movedTo === undefined ? undefined : lastOf(id, known)
    return now === undefined ? [] : [[id, now] as const]
  })
  return new Map(moved)
}

function lastOf(id: string, known: ReadonlyMap<string, string | undefined>): string | undefined {
  const seen = new Set<string>()
  let now = id
  for (let next = known.get(now); next !== undefined; next = known.get(now)) {
    if (seen.has(now)) return undefined
    seen.add(now)
    now = next
  }
  return known.has(now) ? now : undefined
}
