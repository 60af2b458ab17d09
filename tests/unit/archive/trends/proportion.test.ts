import { describe, expect, it, test } from 'vitest'
import { shareOf, surelyGrown, wilson } from '../../../../src/archive/trends/proportion.ts'

const of = (count: number, total: number) => ({ count, total })

describe('a share', () => {
  test.each([
    [0, 0, 0],
    [0, 5, 0],
    [1, 4, 0.25],
    [4, 4, 1],
  ])('of %i in %i is %f', (count, total, share) => expect(shareOf(of(count, total))).toBe(share))
})

describe('the interval of a share', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (count, total, low, high) => {
    const [least, most] = wilson(of(count, total), 1.959964)
    expect(least).toBeCloseTo(low, 4)
    expect(most).toBeCloseTo(high, 4)
  })

  it('of nothing is everything', () => expect(wilson(of(0, 0), 2)).toEqual([0, 1]))
})

describe('by how much a share has surely grown', () => {
  // Newcombe (1998), Interval estimation for the difference between independent proportions, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524],
    [9, 10, 3, 10, 0.1705],
    [10, 10, 0, 20, 0.6791],
    [10, 10, 0, 10, 0.6075],
  ])('%i of %i against %i of %i', (count, total, earlier, before, grown) =>
    expect(surelyGrown(of(count, total), of(earlier, before), 1.959964)).toBeCloseTo(grown, 4),
  )

  it('is less for a small number than for a large one of the same shares', () => {
    const small = surelyGrown(of(2, 10), of(1, 100), 1.96)
    expect(small).toBeLessThan(surelyGrown(of(20, 100), of(10, 1000), 1.96))
  })

  it('is nothing where nothing grew', () => {
    expect(surelyGrown(of(5, 50), of(10, 100), 1.96)).toBeLessThan(0)
    expect(surelyGrown(of(0, 50), of(0, 100), 1.96)).toBeLessThan(0)
  })
})
