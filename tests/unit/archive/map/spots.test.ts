import { expect, test } from 'vitest'
import type { Point } from '../../../../src/archive/map/layout.ts'
import { hexagonSpots } from '../../../../src/archive/map/spots.ts'

const pitch = 0.5
const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** All middles of hexagons within 12 of the middle, by rows, in each from the left. */
const all: Point[] = []
for (let r = -30; r <= 30; r++)
  for (let q = -60; q <= 60; q++) {
    const spot = { x: pitch * (q + r / 2), y: (pitch * Math.sqrt(3) * r) / 2 }
    if (Math.hypot(spot.x, spot.y) < 12) all.push(spot)
  }

/** Middles of hexagons, crowded around a few places. */
const wanted = Array.from({ length: 900 }, (_, at) =>
  nearest(all, {
    x: ((at * 7) % 3) * 2 - 2 + Math.sin(at) / 4,
    y: ((at * 5) % 4) - 2 + Math.cos(at * 3) / 4,
  }),
)

test('A point comes to the free hexagon nearest to the one that it wants, the first by rows of those equally near', () => {
  const takeSpot = hexagonSpots(pitch)
  const free = new Set(all)
  for (const point of wanted) {
    const spot = nearest([...free], point)
    free.delete(spot)
    expect(far(takeSpot(point), spot)).toBeLessThan(1e-9)
  }
})

test('What lies far out has its spot too', () => {
  const takeSpot = hexagonSpots(pitch)
  const point = { x: 5000.3, y: -7000.2 }
  expect(far(takeSpot(point), point)).toBeLessThan(pitch)
  expect(far(takeSpot(point), point)).toBeLessThan(2 * pitch)
})

/** The first of the nearest. */
function nearest(spots: readonly Point[], to: Point): Point {
  return spots.reduce((best, spot) => (far(spot, to) < far(best, to) - 1e-9 ? spot : best))
}
