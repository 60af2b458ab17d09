import { expect, test } from 'vitest'
import { weekName } from '../../../src/archive/week.ts'

test.each([
  ['2025-W07', 'Week 7 of 2025'],
  ['2020-W53', 'Week 53 of 2020'],
])('%s is read as %j', (week, name) => expect(weekName(week)).toBe(name))
