import { describe, expect, it, test } from 'vitest'
import { areaPath, greatest, linePath, roundTop, runsOf } from '../../../../src/archive/pictures/line.ts'
import { axisMarks } from '../../../../src/archive/pictures/marks.ts'
import { percent } from '../../../../src/archive/pictures/percent.ts'
import { stepsOf } from '../../../../src/archive/trends/steps.ts'

const of = (count: number, total: number) => ({ count, total })

describe('a line of shares', () => {
  it('has a point in the middle of each step', () => {
    expect(linePath(runsOf([of(0, 4), of(1, 4), of(2, 4), of(4, 4)], 0.5))).toBe(
      'M12.5 100L37.5 50L62.5 0L87.5 0',
    )
  })

  it('breaks where nothing was measured, and shows a point alone', () => {
    const runs = runsOf([of(1, 2), of(1, 2), of(0, 0), of(1, 1), of(0, 0)], 1)
    expect(linePath(runs)).toBe('M10 50L30 50M69 0L71 0')
    expect(areaPath(runs)).toBe('M10 100L10 50L30 50L30 100Z')
  })

  it('is flat where all is nothing', () =>
    expect(linePath(runsOf([of(0, 1), of(0, 1)], 0))).toBe('M25 100L75 100'))

  it('is empty of an empty series', () => {
    expect(linePath(runsOf([], 1)) + areaPath(runsOf([of(0, 0)], 1))).toBe('')
    expect(greatest([])).toBe(0)
  })
})

describe('the top of a plot', () => {
  test.each([
    [0, 1, 1],
    [1, 1, 1],
    [3, 1, 3],
    [7, 1, 8],
    [11, 1, 12],
    [81, 1, 100],
    [999, 1, 1000],
    [0.004, 0.01, 0.01],
    [0.13, 0.01, 0.15],
    [1, 0.01, 1],
  ])('above %f in steps of %f is %f', (value, unit, top) =>
    expect(roundTop(value, unit)).toBeCloseTo(top, 10),
  )
})

describe('the words below a plot', () => {
  test.each([
    ['one day', '2025-03-12', '2025-03-12', ['Mar 2025']],
    ['half a year', '2025-01-06', '2025-06-30', ['Jan 2025', 'Mar 2025', 'Apr 2025', 'Jun 2025']],
    ['two years', '2024-05-27', '2026-02-27', ['2024', '2025', '2026']],
    [
      'thirty years',
      '1996-01-01',
      '2025-12-31',
      [1996, 1999, 2002, 2005, 2008, 2011, 2014, 2017, 2020, 2023].map(String),
    ],
  ])('of %s', (_, first, last, words) =>
    expect(axisMarks(stepsOf(first, last)).map(({ word }) => word)).toEqual(words),
  )
})

describe('a share in words', () => {
  test.each([
    [0, '0 %'],
    [0.0004, 'under 0.1 %'],
    [0.0412, '4.1 %'],
    [0.1249, '12 %'],
    [1, '100 %'],
  ])('%f is %j', (share, words) => expect(percent(share)).toBe(words))
})
