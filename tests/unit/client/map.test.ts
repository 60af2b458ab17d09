import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { writePoints } from '../../../src/archive/map/points-file.ts'
import { finderOf } from '../../../src/client/map/find.ts'
import { isOtherRelease, loadPapers, namesFrom } from '../../../src/client/map/load.ts'
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

describe('the files of a map', () => {
  const own = { base: '/', sum: 'a'.repeat(22) }
  const names = (sum: string, id: string) => JSON.stringify({ sum, names: [[id, 'A title', '2025-08-14']] })
  const [fresh, stale] = [names(own.sum, 'own'), names('b'.repeat(22), 'other')]
  afterEach(() => vi.unstubAllGlobals())

  /** Answers with these texts one after another; undefined is not found. Gives what was asked of the browser's cache. */
  function serve(...answers: (string | Uint8Array<ArrayBuffer> | undefined)[]): (string | undefined)[] {
    const asked: (string | undefined)[] = []
    vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit = {}) => {
      const body = answers[asked.push(cache) - 1]
      return new Response(body ?? '', { status: body === undefined ? 404 : 200 })
    })
    return asked
  }

  test.each([
    ['are read', [fresh], ['default']],
    [
      'are asked for again where the browser kept those of another release',
      [stale, fresh],
      ['default', 'no-cache'],
    ],
  ])('%s', async (_, answers, expected) => {
    const asked = serve(...answers)
    expect((await namesFrom(own)(0))[0]).toBe('own')
    expect(asked).toEqual(expected)
  })

  test.each([
    ['names', [stale, stale], () => namesFrom(own)(0)],
    ['names that are gone', [undefined, undefined], () => namesFrom(own)(0)],
    ['points', Array(2).fill(writePoints([], 'b'.repeat(22))), () => loadPapers(own)],
  ])('are not taken from another release: %s', async (_, answers, load) => {
    serve(...answers)
    const fault = await load().catch((error: unknown) => error)
    expect(isOtherRelease(fault)).toBe(true)
  })

  it('of another release are not fetched once more', async () => {
    const asked = serve(stale, stale, fresh)
    const nameOf = namesFrom(own)
    for (const at of [0, 1]) await expect(nameOf(at)).rejects.toThrow('another release')
    expect(asked).toHaveLength(2)
  })

  it('that cannot be read may be fetched again', async () => {
    serve('<!doctype html>', fresh)
    const nameOf = namesFrom(own)
    expect(isOtherRelease(await nameOf(0).catch((error: unknown) => error))).toBe(false)
    expect((await nameOf(0))[0]).toBe('own')
  })
})
