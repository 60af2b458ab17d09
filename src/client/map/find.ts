import type { PlacedPaper } from '../../archive/map/points-file.ts'

/** Finds papers by place. */
export interface Finder {
  /** The nearest within a distance of those that may be found. */
  nearest(x: number, y: number, within: number): number | undefined
  /** The next paper in a direction (a vector of length 1) from another, or from a place. */
  next(from: { x: number; y: number }, direction: { x: number; y: number }): number | undefined
}

const cell = 0.05

/** Make papers ready to be found; only those for which `isShown` holds are. */
export function finderOf(papers: readonly PlacedPaper[], isShown: (at: number) => boolean): Finder {
  const cells = Map.groupBy(papers.keys(), (at) => keyOf(papers[at]!.x, papers[at]!.y))
  const far = (at: number, x: number, y: number) => Math.hypot(papers[at]!.x - x, papers[at]!.y - y)
  return {
    nearest(x, y, within) {
      const reach = Math.min(Math.ceil(within / cell), 40)
      const near: number[] = []
      for (let dx = -reach; dx <= reach; dx++)
        for (let dy = -reach; dy <= reach; dy++)
          near.push(...(cells.get(keyOf(x + dx * cell, y + dy * cell)) ?? []))
      return leastOf(
        near.filter((at) => isShown(at) && far(at, x, y) <= within),
        (at) => far(at, x, y),
      )
    },
    next(from, direction) {
      const ahead = (at: number) =>
        (papers[at]!.x - from.x) * direction.x + (papers[at]!.y - from.y) * direction.y
      const candidates = papers.keys().filter((at) => isShown(at) && ahead(at) > 1e-6)
      // Beside the way counts three times: what lies straight ahead comes first.
      return leastOf([...candidates], (at) => {
        const along = ahead(at)
        return along + 3 * Math.sqrt(Math.max(far(at, from.x, from.y) ** 2 - along ** 2, 0))
      })
    },
  }
}

const keyOf = (x: number, y: number) => Math.floor(x / cell) * 10_000 + Math.floor(y / cell)

function leastOf(list: readonly number[], cost: (at: number) => number): number | undefined {
  let [best, least] = [undefined as number | undefined, Number.POSITIVE_INFINITY]
  for (const at of list) {
    const own = cost(at)
    if (own < least) [best, least] = [at, own]
  }
  return best
}
