import { describe, expect, it, test } from 'vitest'
import { monthsOf } from '../../../../src/archive/calendar.ts'
import { blockColumns, calendarBlocks, lastTwelve } from '../../../../src/archive/pictures/calendar.ts'

describe('the weeks of months', () => {
  test.each([
    ['2024', 366],
    ['2025', 365],
    ['1900', 365],
    ['0001', 365],
  ])('hold each day of %s once', (year, count) => {
    const days = calendarBlocks(monthsOf(year)).flatMap((block) => block.days.map(({ date }) => date))
    expect(new Set(days).size).toBe(count)
    expect(days).toHaveLength(count)
  })

  it('stand in blocks of three months, Monday on top', () => {
    const [block, ...others] = calendarBlocks(['2025-09', '2025-10', '2025-11'])
    expect(others).toEqual([])
    expect(block?.months).toEqual([
      { month: '2025-09', column: 0 },
      { month: '2025-10', column: 4 },
      { month: '2025-11', column: 8 },
    ])
    expect(block?.days[0]).toEqual({ date: '2025-09-01', column: 0, row: 0 })
    expect(block?.days.at(-1)).toEqual({ date: '2025-11-30', column: 12, row: 6 })
  })

  test.each(['2000', '2012', '2023', '2024', '2025', '2028'])('have room in %s', (year) => {
    const columns = calendarBlocks(monthsOf(year)).flatMap(({ days }) => days.map(({ column }) => column))
    expect(Math.max(...columns)).toBeLessThan(blockColumns)
  })

  it('give no day the place of another', () => {
    for (const { days } of calendarBlocks(monthsOf('2026')))
      expect(new Set(days.map(({ column, row }) => `${column} ${row}`)).size).toBe(days.length)
  })

  it('are none of no month', () => expect(calendarBlocks([])).toEqual([]))
})

describe('the months of a calendar', () => {
  it('are the last twelve, over the turn of the year', () => {
    const months = lastTwelve('2026-02')
    expect(months).toHaveLength(12)
    expect([months[0], months[9], months[10], months.at(-1)]).toEqual([
      '2025-03',
      '2025-12',
      '2026-01',
      '2026-02',
    ])
    expect(lastTwelve('0001-02')).toEqual(['0001-01', '0001-02'])
  })
})
