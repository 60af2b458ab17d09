import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  formatMonth,
  formatSpan,
  gapsOf,
  gapsWithin,
  heatOf,
  isMissing,
  monthsOf,
  weeksOf,
  yearsBetween,
} from '../../../src/archive/calendar.ts'
import { addDays, daysBetween, weekday } from '../../../src/archive/date.ts'
import { gapNote } from '../../../src/archive/gap-note.ts'

const dates = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 40 })
  .map((days) => days.toSorted((a, b) => a - b).map((day) => addDays('2024-01-01', day)))

describe('a month as weeks', () => {
  test.each([
    ['2025-02', 5, 5, '2025-02-01', '2025-02-28'],
    ['2021-02', 4, 0, '2021-02-01', '2021-02-28'],
    ['2025-08', 5, 4, '2025-08-01', '2025-08-31'],
    ['2025-06', 6, 6, '2025-06-01', '2025-06-30'],
    ['9999-12', 5, 2, '9999-12-01', '9999-12-31'],
  ])('%s has %d weeks and begins at place %d', (month, count, at, first, last) => {
    const weeks = weeksOf(month)
    expect(weeks.map((week) => week.length)).toEqual(Array(count).fill(7))
    expect(weeks[0]!.findIndex(Boolean)).toBe(at)
    expect([weeks.flat().find(Boolean), weeks.flat().findLast(Boolean)]).toEqual([first, last])
  })

  it('puts each day below its day of the week', () => {
    for (const week of monthsOf('2024').flatMap(weeksOf))
      week.forEach((day, at) => {
        if (day) expect(weekday(day)).toBe(at + 1)
      })
  })
})

it('counts the months of a year', () => {
  expect(monthsOf('2025')).toHaveLength(12)
  expect([monthsOf('2025')[0], monthsOf('2025')[11]]).toEqual(['2025-01', '2025-12'])
})

describe('gaps', () => {
  test.each([
    ['none between two days that follow', ['2025-08-14', '2025-08-15'], []],
    ['none over a weekend', ['2025-08-15', '2025-08-18'], []],
    ['none from a Friday to a Sunday', ['2025-08-15', '2025-08-17'], []],
    [
      'one working day',
      ['2025-08-13', '2025-08-15'],
      [{ from: '2025-08-14', to: '2025-08-14', workingDays: 1 }],
    ],
    [
      'a Monday, without its weekend',
      ['2025-08-15', '2025-08-19'],
      [{ from: '2025-08-18', to: '2025-08-18', workingDays: 1 }],
    ],
    [
      'a Friday, without its weekend',
      ['2025-08-14', '2025-08-18'],
      [{ from: '2025-08-15', to: '2025-08-15', workingDays: 1 }],
    ],
    [
      'a weekend inside',
      ['2025-08-14', '2025-08-20'],
      [{ from: '2025-08-15', to: '2025-08-19', workingDays: 3 }],
    ],
    [
      'five months',
      ['2025-03-12', '2025-08-14'],
      [{ from: '2025-03-13', to: '2025-08-13', workingDays: 110 }],
    ],
    ['none of one date', ['2025-08-14'], []],
    ['none of no date', [], []],
  ])('%s', (_, list, gaps) => {
    expect(gapsOf(list)).toEqual(gaps)
  })

  it('has in its gaps just the days that are missing', () => {
    fc.assert(
      fc.property(dates, (list) => {
        const all = Array.from({ length: daysBetween(list[0]!, list.at(-1)!) }, (_, at) =>
          addDays(list[0]!, at),
        )
        const missing = all.filter((day) => !list.includes(day) && isMissing(day, list))
        const gaps = gapsOf(list)
        expect(gaps.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(missing.length)
        for (const day of missing) expect(gaps.some(({ from, to }) => from <= day && day <= to)).toBe(true)
      }),
    )
  })

  it('is quick over all the calendar', () => {
    expect(gapsOf(['0001-01-01', '9999-12-31'])).toEqual([
      { from: '0001-01-02', to: '9999-12-30', workingDays: 2_608_613 },
    ])
  })

  test.each([
    ['2024', ['2024-12-23 2024-12-31 7']],
    ['2025', ['2025-01-01 2025-01-07 5', '2025-03-04 2025-03-05 2']],
    ['2024-12', ['2024-12-23 2024-12-31 7']],
    ['2025-01', ['2025-01-01 2025-01-07 5']],
    ['2025-02', []],
    ['2025-03', ['2025-03-04 2025-03-05 2']],
    ['2023', []],
  ])('of %s are %j', (period, expected) => {
    const gaps = gapsOf(['2024-12-20', '2025-01-08', '2025-01-09']).concat(
      gapsOf(['2025-03-03', '2025-03-06']),
    )
    const within = gapsWithin(gaps, period).map(({ from, to, workingDays }) => `${from} ${to} ${workingDays}`)
    expect(within).toEqual(expected)
  })

  it('leave a month out that they reach into by days off alone', () => {
    expect(gapsWithin(gapsOf(['2025-05-29', '2025-06-03']), '2025-05')).toHaveLength(1)
    expect(gapsWithin(gapsOf(['2025-08-29', '2025-09-03']), '2025-08')).toEqual([])
  })

  test.each([
    ['2025-08-12', false],
    ['2025-08-14', true],
    ['2025-08-16', false],
    ['2025-08-21', false],
    ['2025-08-01', false],
  ])('%s is missing: %s', (day, missing) => {
    expect(isMissing(day, ['2025-08-12', '2025-08-21'])).toBe(missing)
  })

  it('lacks no day of an empty archive', () => {
    expect(isMissing('2025-08-14', [])).toBe(false)
  })
})

describe('what is said of gaps', () => {
  const july = ['2025-06-30', '2025-07-03', '2025-07-04', '2025-07-07', '2025-07-08', '2025-08-01']
  const whole = Array.from({ length: 400 }, (_, at) => addDays('2024-12-01', at))
  test.each([
    ['a month without gaps', whole, '2025-07', 'Every working day has a digest.'],
    ['a year without gaps', whole, '2025', 'Every working day has a digest.'],
    ['a year that goes on', whole.slice(0, 223), '2025', 'Until 11 July, every working day has a digest.'],
    [
      'a month that goes on',
      whole.slice(0, 223),
      '2025-07',
      'Until 11 July, every working day has a digest.',
    ],
    [
      'a year that began late',
      whole.slice(70),
      '2025',
      'From 9 February on, every working day has a digest.',
    ],
    ['days off at the end', whole.slice(0, 181), '2025-05', 'Every working day has a digest.'],
    ['days off at the beginning', whole.slice(64), '2025-02', 'Every working day has a digest.'],
    [
      'a part of a month',
      july.slice(1, 5),
      '2025-07',
      'Between 3 and 8 July, every working day has a digest.',
    ],
    [
      'a part of a year',
      whole.slice(100, 160),
      '2025',
      'Between 11 March and 9 May, every working day has a digest.',
    ],
    ['a gap', july.slice(0, 5), '2025-07', 'Until 8 July, no digest on 2 working days: 1–2 July.'],
    ['gaps', july, '2025-07', 'No digest on 19 working days: 1–2 July (2); 9–31 July (17).'],
    [
      'a gap of a day',
      ['2025-07-31', '2025-08-04'],
      '2025-08',
      'Until 4 August, no digest on 1 working day: 1 August.',
    ],
    ['one digest', ['2025-07-03'], '2025-07', undefined],
    ['the first digest of a month', ['2025-06-30', '2025-07-01'], '2025-07', undefined],
    ['no digest', [], '2025', undefined],
    ['a year before all', whole, '2023', undefined],
  ])('%s', (_, dates, period, expected) => {
    const note = gapNote(dates, gapsOf(dates), period)
    expect(note && `${[note.lead, note.gaps.join('; ')].filter(Boolean).join(': ')}.`).toBe(expected)
  })

  test.each([
    ['2024', '2025', undefined],
    ['2022', '2024', '2023'],
    ['2018', '2022', '2019–2021'],
    ['0001', '0003', '0002'],
  ])('between %s and %s: %s', (before, after, expected) => {
    expect(yearsBetween(before, after)).toBe(expected)
  })
})

test.each([
  [0, 72, 0],
  [1, 72, 1],
  [5, 72, 2],
  [15, 60, 2],
  [40, 60, 4],
  [72, 72, 4],
  [90, 72, 4],
  [0, 0, 0],
])('%d papers, at most %d, are drawn at heat %d', (count, most, heat) => {
  expect(heatOf(count, most)).toBe(heat)
})

test.each([
  ['2025-07-04', '2025-07-04', '4 July 2025'],
  ['2025-07-04', '2025-07-07', '4–7 July 2025'],
  ['2025-06-28', '2025-07-02', '28 June – 2 July 2025'],
  ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
  ['2024-07-04', '2025-07-07', '4 July 2024 – 7 July 2025'],
])('%s to %s is written %s', (from, to, text) => {
  expect(formatSpan(from, to)).toBe(text)
})

it('writes a month as it is read', () => {
  expect(formatMonth('2025-08')).toBe('August 2025')
})
