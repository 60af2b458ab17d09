import { type Proportion, shareOf } from '../trends/proportion.ts'

/** A place in a box of 100 by 100, from its upper left corner. */
export interface Point {
  x: number
  y: number
}

/** Points in a row; where nothing was measured, a new row begins. */
export type Run = Point[]

/** The shares of a series as runs of points in a box of 100 by 100 whose top is the share `top`; each step has the same width, and its point stands in its middle. */
export function runsOf(series: Proportion[], top: number): Run[] {
  const runs: Run[] = [[]]
  series.forEach((one, at) => {
    if (one.total === 0) runs.push([])
    else runs.at(-1)!.push({ x: middleOf(at, series.length), y: heightOf(shareOf(one), top) })
  })
  return runs.filter((run) => run.length > 0)
}

/** Runs as the data of an SVG path; a point alone is a short line. */
export const linePath = (runs: Run[]): string =>
  runs.map((run) => `M${(run.length > 1 ? run : widened(run[0]!)).map(pair).join('L')}`).join('')

/** The areas between runs and the foot of the box, as the data of an SVG path. */
export const areaPath = (runs: Run[]): string =>
  runs
    .filter((run) => run.length > 1)
    .map((run) => `M${rounded(run[0]!.x)} 100L${run.map(pair).join('L')}L${rounded(run.at(-1)!.x)} 100Z`)
    .join('')

/** The middle of a step, in hundredths of the width. */
export const middleOf = (at: number, steps: number): number => rounded(((at + 0.5) / steps) * 100)

/** How far below the top a share stands, in hundredths of the height. */
export const heightOf = (share: number, top: number): number =>
  top > 0 ? rounded(100 - (100 * Math.min(share, top)) / top) : 100

/** A round number of units that is not below a value, and hardly above it: 1 to 6, 8, 10, 12, 15, 20 … */
export function roundTop(value: number, unit: number): number {
  const units = value / unit
  const small = [1, 2, 3, 4, 5, 6, 8].find((top) => top >= units)
  if (small) return small * unit
  let scale = 1
  while (scale * 80 < units) scale *= 10
  return [10, 12, 15, 20, 25, 30, 40, 50, 60, 80].find((top) => top * scale >= units)! * scale * unit
}

/** The greatest share of a series; 0 of an empty one. */
export const greatest = (series: Proportion[]): number =>
  series.reduce((most, one) => Math.max(most, shareOf(one)), 0)

const widened = ({ x, y }: Point): Run => [
  { x: x - 1, y },
  { x: x + 1, y },
]
const pair = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`
const rounded = (value: number) => Math.round(value * 10) / 10
