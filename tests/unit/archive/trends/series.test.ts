import { describe, expect, it, test } from 'vitest'
import { seriesOf, timelineOf } from '../../../../src/archive/trends/series.ts'
import { stepsOf } from '../../../../src/archive/trends/steps.ts'
import { archiveOf } from './entries.ts'

describe('the steps of an archive', () => {
  test.each([
    ['one day', '2025-03-12', '2025-03-12', ['10–16 March 2025']],
    ['two weeks', '2025-03-16', '2025-03-17', ['10–16 March 2025', '17–23 March 2025']],
    ['the end of the calendar', '9999-12-26', '9999-12-31', ['20–26 December 9999', '27–31 December 9999']],
    ['its beginning', '0001-01-01', '0001-01-02', ['1–7 January 0001']],
    ['over the end of a year', '2024-12-30', '2025-01-05', ['30 December 2024 – 5 January 2025']],
  ])('%s', (_, first, last, names) => expect(stepsOf(first, last).map(({ name }) => name)).toEqual(names))

  test.each([
    ['a year and a day', '2025-01-01', '2026-01-01', 53],
    ['a leap year', '2024-01-01', '2024-12-31', 53],
    ['more than a leap year', '2024-01-01', '2025-01-01', 13],
    ['ten years', '2015-06-30', '2025-06-01', 121],
  ])('%s has %s to %s in %i', (_, first, last, count) => expect(stepsOf(first, last)).toHaveLength(count))

  it('are months in full, in leap years too', () => {
    expect(stepsOf('2023-02-28', '2024-03-01')[12]).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
      name: 'February 2024',
    })
  })
})

describe('the papers of a topic over time', () => {
  const monday = (at: number) => `2025-09-${String(1 + at * 7).padStart(2, '0')}`
  const told = [0, 0, 1, 2, 2, 2, 4].map((at) => ({ date: monday(at) }))

  it('are counted among all, with a total of 0 where none came', () => {
    const { entries } = archiveOf(told)
    const timeline = timelineOf(entries)!
    const some = entries.filter(({ added }) => added === monday(2) || added === monday(4))
    expect(seriesOf(some, timeline)).toEqual([
      { count: 0, total: 2 },
      { count: 0, total: 1 },
      { count: 3, total: 3 },
      { count: 0, total: 0 },
      { count: 1, total: 1 },
    ])
  })

  it('make no line in an archive of few weeks', () => {
    expect(timelineOf([])).toBeUndefined()
    expect(timelineOf(archiveOf(told.slice(0, 1)).entries)).toBeUndefined()
    expect(timelineOf(archiveOf(told.slice(0, 6)).entries)).toBeUndefined()
  })
})
