import type { Point } from './layout.ts'

/** Hands out places of which no two are nearer than a pitch: the free one nearest to what is wanted. */
export type TakeSpot = (wanted: Point) => Point

/** The middles of hexagons, none of them taken yet. A spot once given stays as it is, whatever is asked for after it. */
export function hexagonSpots(pitch: number): TakeSpot {
  const taken = new Set<number>()
  /** For a hexagon, how many of those around it, the nearest first, are known to be taken. */
  const full = new Map<number, number>()
  return (wanted) => {
    const home = hexagonAt(wanted, pitch)
    const key = keyOf(home)
    let tried = full.get(key) ?? 0
    while (taken.has(keyOf(around(home, tried)))) tried += 1
    full.set(key, tried + 1)
    const found = around(home, tried)
    taken.add(keyOf(found))
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

/** One number for a hexagon; for those within a million of the middle no two are alike. */
const keyOf = ({ q, r }: Hexagon) => (q + 2 ** 20) * 2 ** 21 + r + 2 ** 20

const around = (home: Hexagon, number: number): Hexagon => {
  const step = stepTo(number)
  return { q: home.q + step.q, r: home.r + step.r }
}

/** The hexagons around a middle, the nearest first, and the radius within which they are all there. */
const steps: { all: Hexagon[]; radius: number } = { all: [{ q: 0, r: 0 }], radius: 0.5 }

function stepTo(number: number): Hexagon {
  while (number >= steps.all.length) extend()
  return steps.all[number]!
}

function extend(): void {
  const radius = steps.radius * 2
  const reach = Math.ceil(radius / rowHeight)
  const all: Hexagon[] = []
  for (let r = -reach; r <= reach; r++)
    for (let q = -2 * reach; q <= 2 * reach; q++) if (farOf({ q, r }) <= radius ** 2) all.push({ q, r })
  steps.all = all.sort((a, b) => farOf(a) - farOf(b) || a.r - b.r || a.q - b.q)
  steps.radius = radius
}

/** The square of the distance from the middle, exactly: a whole number. */
const farOf = ({ q, r }: Hexagon) => q * q + q * r + r * r
