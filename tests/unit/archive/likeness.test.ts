import { describe, expect, it, test } from 'vitest'
import { bandsOf, likeness, shinglesOf } from '../../../src/archive/likeness.ts'

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${(seed * 7919 + at * 104729) % 99991}`)
const text = (seed: number, count = 150) => words(seed, count).join('')
const compared = (a: string, b: string) => likeness(shinglesOf(a), shinglesOf(b))
const common = (a: string, b: string) => {
  const other = bandsOf(b)
  return bandsOf(a).filter((band, at) => band === other[at]).length
}

describe('likeness', () => {
  test.each([
    ['equal texts', text(1), text(1), 1, 1],
    ['unlike texts', text(1), text(2), 0, 0],
    ['equal short texts', 'a', 'a', 1, 1],
    ['unlike short texts', 'a', 'b', 0, 0],
    ['nothing and a text', '', text(1), 0, 0],
    ['nothing and nothing', '', '', 0, 0],
  ])('of %s', (_, a, b, shared, contained) => {
    expect(compared(a, b)).toEqual({ shared, contained })
  })

  it('of a text and its first half is that half', () => {
    const { shared, contained } = compared(text(1, 200), text(1, 100))
    expect(contained).toBeGreaterThan(0.95)
    expect(shared).toBeCloseTo(0.5, 1)
  })

  it('falls a little with each word that changes', () => {
    const all = words(1, 150)
    const changed = (count: number) =>
      all.map((word, at) => (at < count * 10 && at % 10 === 0 ? 'other' : word)).join('')
    const shared = [0, 1, 2, 5, 10].map((count) => compared(all.join(''), changed(count)).shared)
    expect(shared).toEqual([...shared].sort((a, b) => b - a))
    expect(shared[1]).toBeGreaterThan(0.95)
    expect(shared[4]).toBeLessThan(0.75)
  })

  it('counts what is repeated once', () => {
    expect(compared('a'.repeat(50_000), 'a'.repeat(20))).toEqual({ shared: 1, contained: 1 })
  })
})

describe('bandsOf', () => {
  it('gives near copies keys in common', () => {
    const copies = Array.from({ length: 200 }, (_, seed) => words(seed, 150))
    const found = copies.filter(
      (copy) => common(copy.join(''), copy.with(40, 'x').with(90, 'y').join('')) > 0,
    )
    expect(found).toHaveLength(200)
  })

  it('gives other texts none', () => {
    const all = Array.from({ length: 100 }, (_, seed) => text(seed))
    const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => common(a, b)))
    expect(pairs.filter(Boolean)).toEqual([])
  })

  it('tells short texts apart', () => {
    expect(new Set(['', 'a', 'b', 'ab', 'abc'].map((short) => bandsOf(short).join())).size).toBe(5)
  })
})
