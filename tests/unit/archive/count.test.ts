import { expect, it, test } from 'vitest'
import { counted, grouped } from '../../../src/archive/count.ts'

test.each([
  [0, '0 papers'],
  [1, '1 paper'],
  [2, '2 papers'],
  [999, '999 papers'],
  [6951, '6,951 papers'],
  [1234567, '1,234,567 papers'],
])('%d is read %s', (count, text) => {
  expect(counted(count, 'paper')).toBe(text)
})

it('takes an uncommon plural', () => {
  expect([counted(1, 'day off', 'days off'), counted(3, 'day off', 'days off')]).toEqual([
    '1 day off',
    '3 days off',
  ])
})

it('groups by thousands', () => {
  expect([0, 100, 1000, 100000].map(grouped)).toEqual(['0', '100', '1,000', '100,000'])
})
