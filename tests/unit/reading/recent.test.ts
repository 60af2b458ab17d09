import { expect, it, test } from 'vitest'
import { readNewest } from '../../../src/reading/newest.ts'
import { newAfter, type RecentDay, readRecent, recentDays } from '../../../src/reading/recent.ts'

const days: RecentDay[] = [
  ['2025-08-15', 40],
  ['2025-08-14', 0],
  ['2025-08-13', 12],
  ['2025-08-12', 30],
]

const later = { papers: 40, days: 1, first: '2025-08-15', isMore: false }

test.each([
  ['2025-08-15', undefined],
  ['2025-08-14', later],
  ['2025-08-12', { papers: 52, days: 2, first: '2025-08-13', isMore: false }],
  ['2020-01-01', { papers: 82, days: 3, first: '2025-08-12', isMore: false }],
  ['2025-08-13:aaaaabbbbb', { papers: 50, days: 2, first: '2025-08-13', isMore: false }],
  [`2025-08-13:${Array.from({ length: 12 }, (_, at) => `aaaa${at.toString(36)}`).join('')}`, later],
  ['2025-08-14:', later],
  ['2025-08-15:aaaaa', { papers: 39, days: 1, first: '2025-08-15', isMore: false }],
])('after %s', (since, expected) => expect(newAfter(days, readNewest(since))).toEqual(expected))

it('says where more may be new than is told of', () => {
  const full = Array.from({ length: recentDays }, (): RecentDay => ['2025-08-15', 1])
  expect(newAfter(full, readNewest('2025-08-14'))?.isMore).toBe(true)
})

test.each([
  null,
  1,
  'x',
  [],
  {},
  { days: {} },
  { days: [null, 1, ['x', 1], ['2025-08-15'], ['2025-08-15', '1']] },
])('no days in %j', (data) => expect(readRecent(data)).toEqual([]))

it('reads days', () => expect(readRecent({ days })).toEqual(days))
