import { expect, it, test } from 'vitest'
import { finderOf } from '../../../src/client/map/find.ts'
import { panned, toMap, toScreen, wholeMap, zoomed } from '../../../src/client/map/view.ts'

const size = { width: 400, height: 200 }
const view = { x: 1, y: 2, scale: 100 }

it('shows the whole map in the middle', () => {
  const whole = wholeMap({ left: -1, top: -1, right: 3, bottom: 1 }, size)
  expect([whole.x, whole.y]).toEqual([1, 0])
  const corner = toScreen(whole, size, -1, -1)
  expect(corner.x).toBeGreaterThan(0)
  expect(corner.y).toBeGreaterThan(0)
})

it('goes from the map to the screen and back', () => {
  const { x, y } = toScreen(view, size, 1.5, 1.25)
  expect([x, y]).toEqual([250, 25])
  expect(toMap(view, size, x, y)).toEqual({ x: 1.5, y: 1.25 })
})

it('moves what is seen with the pointer', () => {
  expect(toScreen(panned(view, 50, -25), size, 1, 2)).toEqual({ x: 250, y: 75 })
})

it('keeps what is under the pointer when zooming, within limits', () => {
  const at = { x: 300, y: 50 }
  const before = toMap(view, size, at.x, at.y)
  const after = toMap(zoomed(view, size, 2, at, 1000), size, at.x, at.y)
  expect(after.x).toBeCloseTo(before.x)
  expect(after.y).toBeCloseTo(before.y)
  expect(zoomed(view, size, 1e9, at, 1000).scale).toBe(1000)
  expect(zoomed(view, size, 1e-9, at, 1000).scale).toBe(60)
})

const papers = [
  [0, 0],
  [1, 0],
  [0.5, 0.4],
  [0, 1],
].map(([x, y]) => ({ x: x!, y: y!, year: 2025, topics: [] }))

test.each([
  [0.9, 0.05, 0.3, 1],
  [0.9, 0.05, 0.05, undefined],
  [0.1, 0.1, 2, 0],
])('finds the paper nearest to %d, %d within %d', (x, y, within, expected) => {
  expect(finderOf(papers, () => true).nearest(x, y, within)).toBe(expected)
})

it('finds only what is shown', () => {
  expect(finderOf(papers, (at) => at !== 0).nearest(0.1, 0.1, 0.3)).toBeUndefined()
})

test.each([
  [{ x: 1, y: 0 }, 1],
  [{ x: 0, y: 1 }, 3],
  [{ x: -1, y: 0 }, undefined],
])('steps from the first paper towards %j', (direction, expected) => {
  expect(finderOf(papers, () => true).next(papers[0]!, direction)).toBe(expected)
})
