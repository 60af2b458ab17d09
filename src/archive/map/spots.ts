import { freeRow, type Row } from './free-row.ts'
import type { Point } from './layout.ts'

/** Hands out places of which no two are nearer than a pitch: the free one nearest to what is wanted. */
export type TakeSpot = (wanted: Point) => Point

/** The middles of hexagons, none of them taken yet. A spot once given stays as it is, whatever is asked for after it; of those equally near the one with the smaller y, then x, is given. */
export function hexagonSpots(pitch: number): TakeSpot {
  const rows = new Map<number, Row>()
  const rowAt = (r: number) => {
    const row = rows.get(r) ?? freeRow()
    rows.set(r, row)
    return row
  }
  return (wanted) => {
    const found = nearestFree(hexagonAt(wanted, pitch), rowAt)
    rowAt(found.r).take(found.q)
    return middleOf(found, pitch)
  }
}

/** A hexagon by its column and row, skewed. */
interface Hexagon {
  q: number
  r: number
}

const rowHeight = Math.sqrt(3) / 2

const middleOf = ({ q, r }: Hexagon, pitch: number): Point => ({
  x: pitch * (q + r / 2),
  y: pitch * rowHeight * r,
})

function hexagonAt({ x, y }: Point, pitch: number): Hexagon {
  const r = Math.round(y / (pitch * rowHeight))
  return { q: Math.round(x / pitch - r / 2), r }
}

/** The free hexagon nearest to one: in each row one of the two next to its middle, in the rows that may have a nearer one. */
function nearestFree(home: Hexagon, rowAt: (r: number) => Row): Hexagon {
  let best: Hexagon | undefined
  let least = Infinity
  for (let away = 0; away === 0 || 0.75 * away * away <= least; away++)
    for (const r of away === 0 ? [0] : [-away, away]) {
      const row = rowAt(home.r + r)
      const middle = home.q + Math.floor(-r / 2)
      for (const q of [row.freeUpTo(middle), row.freeFrom(middle + 1)]) {
        const step = { q: q - home.q, r }
        const far = farOf(step)
        if (far > least || (far === least && best && !isBefore(step, best))) continue
        best = step
        least = far
      }
    }
  return { q: home.q + best!.q, r: home.r + best!.r }
}

const isBefore = (a: Hexagon, b: Hexagon) => a.r < b.r || (a.r === b.r && a.q < b.q)

/** The square of the distance from the middle, exactly: a whole number. */
const farOf = ({ q, r }: Hexagon) => q * q + q * r + r * r
