import { describe, expect, test } from 'vitest'
import type { Bag } from '../../../../src/archive/related/bags.ts'
import { isCommon, noCounts, note, rarity } from '../../../../src/archive/related/rarity.ts'

const [bee, show, beesShow, approach] = [0, 1, 2, 3]

/** A bag of terms, the first `titled` of them in the title. */
function bagWith(numbers: number[], titled: number): Bag {
  const own = (of: number, word: number) => numbers.map((term) => (term === of ? word : term))
  return {
    terms: numbers,
    weights: numbers.map(() => 1),
    titled,
    isPlain: numbers.map((term) => term === approach),
    left: own(beesShow, bee),
    right: own(beesShow, show),
  }
}

/** Counts of so many papers that have the same terms. */
function counted(papers: number, numbers: number[], titled: number) {
  const counts = noCounts()
  for (let paper = 0; paper < papers; paper++) note(counts, bagWith(numbers, titled), 4)
  return counts
}

/** Whether the last of the terms is common in papers that have them all. */
function isLastCommon(papers: number, numbers: number[], titled: number): boolean {
  return isCommon(counted(papers, numbers, titled), bagWith(numbers, titled), numbers.length - 1)
}

describe('a term is common', () => {
  test('if it is a plain word', () => expect(isLastCommon(3, [approach], 1)).toBe(true))

  test('if many papers have it and no title', () => {
    expect(isLastCommon(100, [bee, show], 1)).toBe(true)
    expect(isLastCommon(100, [bee], 1)).toBe(false)
  })

  test('not before many papers have it', () => expect(isLastCommon(10, [show], 0)).toBe(false))

  test('if it is a pair with a word that no title has', () => {
    expect(isLastCommon(100, [bee, show, beesShow], 1)).toBe(true)
  })

  test('not if the pair is in titles itself', () => {
    const counts = counted(100, [beesShow, bee, show], 1)
    expect(isCommon(counts, bagWith([beesShow], 1), 0)).toBe(false)
  })
})

describe('a term counts', () => {
  test('more if fewer papers have it', () => {
    const counts = counted(10, [bee], 1)
    for (let paper = 0; paper < 2; paper++) note(counts, bagWith([show], 1), 4)
    expect(rarity(counts, show, false)).toBeGreaterThan(rarity(counts, bee, false))
  })

  test('less if it is common, or new', () => {
    const counts = counted(2, [bee], 1)
    expect(rarity(counts, bee, true)).toBeLessThan(rarity(counts, bee, false))
    note(counts, bagWith([show], 1), 4)
    note(counts, bagWith([bee], 1), 4)
    expect(rarity(counts, show, false)).toBeGreaterThan(0)
  })
})
