import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  datesOfWeek,
  dayOfStamp,
  daysBetween,
  daysOf,
  formatLong,
  isDate,
  isoWeek,
  makeDate,
  monthName,
  monthNumber,
  weekday,
  weekdayName,
} from '../../../src/archive/date.ts'

const dates = fc
  .integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2600, 0, 1) })
  .map((time) => new Date(time).toISOString().slice(0, 10))

describe('isDate', () => {
  test.each(['2025-08-14', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is a date',
    (text) => {
      expect(isDate(text)).toBe(true)
    },
  )
  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-00-00',
    '0000-01-01',
    '2025-8-14',
    '25-08-14',
    '2025-08-14T00:00:00Z',
    ' 2025-08-14',
    '2025-08-14\n',
    '٢٠٢٥-٠٨-١٤',
    '',
  ])('%j is none', (text) => {
    expect(isDate(text)).toBe(false)
  })
})

describe('arithmetic', () => {
  test.each([
    ['2025-08-14', 1, '2025-08-15'],
    ['2025-08-31', 1, '2025-09-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-08-14', 0, '2025-08-14'],
  ])('%s and %d days is %s', (date, count, expected) => {
    expect(addDays(date, count)).toBe(expected)
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -9999, max: 9999 }), (date, count) => {
        expect(addDays(addDays(date, count), -count)).toBe(date)
        expect(daysBetween(date, addDays(date, count))).toBe(count)
      }),
    )
  })

  it('refuses what is not a date', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow('2025-02-30 is not a date')
    expect(() => addDays('9999-12-31', 1)).toThrow('1 days from 9999-12-31 is outside the calendar')
  })
})

describe('weeks', () => {
  test.each([
    ['2025-08-14', 4, 'Thursday', '2025-W33'],
    ['2025-08-17', 7, 'Sunday', '2025-W33'],
    ['2025-08-18', 1, 'Monday', '2025-W34'],
    ['2024-12-30', 1, 'Monday', '2025-W01'],
    ['2021-01-03', 7, 'Sunday', '2020-W53'],
    ['2027-01-01', 5, 'Friday', '2026-W53'],
    ['2008-12-28', 7, 'Sunday', '2008-W52'],
    ['2005-01-01', 6, 'Saturday', '2004-W53'],
  ])('%s is day %d, %s, of %s', (date, day, name, week) => {
    expect([weekday(date), weekdayName(date), isoWeek(date)]).toEqual([day, name, week])
  })

  it('gives the seven days from a Monday one week', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const monday = addDays(date, 1 - weekday(date))
        expect(new Set(Array.from({ length: 7 }, (_, at) => isoWeek(addDays(monday, at)))).size).toBe(1)
        expect(isoWeek(addDays(monday, 7))).not.toBe(isoWeek(monday))
      }),
    )
  })
})

describe('the dates of a week', () => {
  test.each([
    ['2025-W33', '2025-08-11', '2025-08-17'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-W09', '2024-02-26', '2024-03-03'],
    ['0001-W01', '0001-01-01', '0001-01-07'],
    ['9999-W52', '9999-12-27', '9999-12-31'],
  ])('%s are %s to %s', (week, first, last) => {
    const own = datesOfWeek(week)
    expect([own[0], own.at(-1)]).toEqual([first, last])
    expect(new Set(own.map(isoWeek))).toEqual(new Set([week]))
  })
})

describe('months', () => {
  test.each([
    ['2025-02', 28],
    ['2024-02', 29],
    ['2025-04', 30],
    ['2025-12', 31],
  ])('%s has %d days', (month, count) => {
    const days = daysOf(month)
    expect(days).toHaveLength(count)
    expect(days[0]).toBe(`${month}-01`)
    expect(days.at(-1)).toBe(`${month}-${count}`)
  })

  it('names the month of a date or a month', () => {
    expect([monthName('2025-08-14'), monthName('2025-01'), monthName('2025-12')]).toEqual([
      'August',
      'January',
      'December',
    ])
    expect(() => monthName('2025-13')).toThrow('2025-13 has no month')
  })

  test.each([
    ['August', 8],
    ['aug', 8],
    ['Aug.', 8],
    ['Sept', 9],
    ['MAY', 5],
    ['Augu', 8],
    ['Augus', undefined],
    ['Ma', undefined],
    ['Marching', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('the month %j is %j', (name, number) => {
    expect(monthNumber(name)).toBe(number)
  })
})

it('writes a date as it is read', () => {
  expect(formatLong('2025-08-14')).toBe('14 August 2025')
  expect(formatLong('2024-05-01')).toBe('1 May 2024')
})

test.each([
  [2025, 8, 14, '2025-08-14'],
  [33, 1, 2, '0033-01-02'],
  [2025, 2, 29, undefined],
  [2025, 1.5, 1, undefined],
  [-1, 1, 1, undefined],
  [20255, 1, 1, undefined],
])('the numbers %j, %j, %j make %j', (year, month, day, date) => {
  expect(makeDate(year, month, day)).toBe(date)
})

describe('dayOfStamp', () => {
  test.each([
    ['2025-08-11T18:50:05.000Z', '2025-08-11'],
    ['2025-08-11', '2025-08-11'],
    ['2025-08-11 18:50', '2025-08-11'],
    ['2024-02-29T23:59:60+14:00', '2024-02-29'],
    ['2024-03-01T00:30:00+01:00', '2024-02-29'],
    ['2024-12-31T20:00:00-0500', '2025-01-01'],
    ['2016-12-31T23:59:60Z', '2016-12-31'],
  ])('%s was on %s', (stamp, date) => {
    expect(dayOfStamp(stamp)).toBe(date)
  })
  test.each([
    '0000-00-00',
    '2025-02-30T00:00:00Z',
    '2025-08-11T24:30:00Z',
    '9999-12-31T23:59:59-14:00',
    '0001-01-01T00:00:00+01:00',
    '2025-08-11T10:00:00+99:00',
    '1754938205',
    '',
    '11 August 2025',
  ])('%j was on no day', (stamp) => {
    expect(dayOfStamp(stamp)).toBeUndefined()
  })
})
