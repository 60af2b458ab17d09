import { expect, test } from 'vitest'
import { daysIn } from '../../../scripts/ingest/formats/markdown/dates.ts'

test.each([
  ['Daily Papers — 2025-08-14', [[2025, 8, 14]]],
  ['2025/8/4', [[2025, 8, 4]]],
  ['14 August 2025', [[2025, 8, 14]]],
  ['Thursday, August 14th, 2025', [[2025, 8, 14]]],
  ['1st of May 2024', [[2024, 5, 1]]],
  ['Sept 3 2025', [[2025, 9, 3]]],
  ['Aug. 14', [[undefined, 8, 14]]],
  ['14 Aug', [[undefined, 8, 14]]],
  ['2025-08-14 (Aug 14)', [[2025, 8, 14]]],
  ['August 14, 2025 - 5 papers', [[2025, 8, 14]]],
  ['2025-02-30', [[2025, 2, 30]]],
  [
    '2025-08-11 – 2025-08-17',
    [
      [2025, 8, 11],
      [2025, 8, 17],
    ],
  ],
  [
    '11 Aug – 17 Aug',
    [
      [undefined, 8, 11],
      [undefined, 8, 17],
    ],
  ],
  ['Aug 11 – 17, 2025', []],
  ['11–17 August 2025', []],
  ['Week 33 of 2025', []],
  ['May 2024', []],
  ['08/14/2025', []],
  ['may 5 robots dance', []],
  ['14 constructor 2025', []],
  ['32 August 2025', []],
  ['12025-08-14', []],
])('%j names the days %j', (text, days) => {
  expect(daysIn(text).map(({ year, month, day }) => [year, month, day])).toEqual(days)
})
