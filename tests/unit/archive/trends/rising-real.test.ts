import { describe, expect, test } from 'vitest'
import { risingPhrases } from '../../../../src/archive/trends/rising-phrases.ts'
import { windowsOf } from '../../../../src/archive/trends/windows.ts'
import { hasData } from '../../../support/data.ts'
import { hfArchive } from '../../../support/hf-archive.ts'

describe.skipIf(!hasData)('what rises in the real archive', () => {
  const { entries } = hasData ? hfArchive([]) : { entries: [] }
  const rising = (last: string) => risingPhrases(windowsOf(entries, last)!).slice(0, 15)

  test.each([
    ['2025-02-14', 'reasoning models'],
    ['2025-06-13', 'reinforcement learning'],
    ['2025-12-20', 'video generation'],
    ['2026-02-27', 'world models'],
  ])('until %s are %s, among others', (last, phrase) => {
    const found = rising(last)
    expect(found.map((one) => one.phrase)).toContain(phrase)
    expect(Math.min(...found.map(({ now }) => now.count))).toBeGreaterThanOrEqual(5)
  })
})
