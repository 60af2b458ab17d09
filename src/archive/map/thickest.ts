import type { Point } from './layout.ts'
import { pitch } from './spacing.ts'

const side = 5 * pitch

/** The middle of the points where they are thickest: of three by three cells, each five pitches wide, those with the most points. Throws without a point. */
export function thickest(points: readonly Point[]): Point {
  const cells = Map.groupBy(points, ({ x, y }) => keyOf(Math.floor(x / side), Math.floor(y / side)))
  let most: readonly Point[] = []
  for (const [{ x, y } = { x: 0, y: 0 }] of cells.values()) {
    const around = near.flatMap(
      ([right, down]) => cells.get(keyOf(Math.floor(x / side) + right, Math.floor(y / side) + down)) ?? [],
    )
    if (around.length > most.length) most = around
  }
  if (most.length === 0) throw new RangeError('There is no point.')
  const mean = (axis: 'x' | 'y') => most.reduce((sum, own) => sum + own[axis], 0) / most.length
  return { x: mean('x'), y: mean('y') }
}

const keyOf = (column: number, row: number) => `${column} ${row}`

const steps = [-1, 0, 1]
const near = steps.flatMap((right) => steps.map((down) => [right, down] as const))
