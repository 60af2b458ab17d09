import type { Point } from './layout.ts'

/** How many papers' names come in one file of the map. */
export const tileSize = 400

/** The order in which points that lie side by side come one after another: along a curve through the box (Morton 1966). The places of the points, each once. */
export function tileOrder(points: readonly Point[]): number[] {
  const box = boxOf(points)
  const step = (value: number, from: number, to: number) =>
    Math.floor((1023 * (value - from)) / (to - from || 1))
  const keys = points.map(({ x, y }) =>
    interleave(step(x, box.left, box.right), step(y, box.top, box.bottom)),
  )
  return points.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]! || a - b)
}

/** The box around points. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The smallest box that holds all points; that around (0, 0) where there are none. */
export function boxOf(points: readonly Point[]): Box {
  const box = { left: 0, top: 0, right: 0, bottom: 0 }
  points.forEach(({ x, y }, at) => {
    box.left = at ? Math.min(box.left, x) : x
    box.right = at ? Math.max(box.right, x) : x
    box.top = at ? Math.min(box.top, y) : y
    box.bottom = at ? Math.max(box.bottom, y) : y
  })
  return box
}

/** The bits of two numbers below 1024 in turn. */
function interleave(x: number, y: number): number {
  let key = 0
  for (let bit = 9; bit >= 0; bit--) key = key * 4 + ((x >> bit) & 1) * 2 + ((y >> bit) & 1)
  return key
}
