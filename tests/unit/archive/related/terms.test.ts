import { describe, expect, test } from 'vitest'
import { knownNumber, noTerms, numberOf, termsWith } from '../../../../src/archive/related/terms.ts'
import { keyOf, keyOfNumbers } from '../../../../src/archive/related/text-key.ts'

const words = Array.from({ length: 5_000 }, (_, at) => `word${at}`)

describe('terms', () => {
  const terms = noTerms()
  const numbers = words.map((word) => numberOf(terms, keyOf(word)))

  test('are numbered as they are met, each once', () => {
    expect(numbers).toEqual(words.map((_, at) => at))
    expect(words.map((word) => numberOf(terms, keyOf(word)))).toEqual(numbers)
    expect(terms.count).toBe(words.length)
  })

  test('have the same numbers when made of their keys', () => {
    const again = termsWith(terms.keys.slice(0, 2 * terms.count))
    expect(words.map((word) => knownNumber(again, keyOf(word)))).toEqual(numbers)
  })

  test.each(['', 'word', 'word5000', 'constructor'])('do not know %j', (word) => {
    expect(knownNumber(terms, keyOf(word))).toBe(-1)
    expect(knownNumber(noTerms(), keyOf(word))).toBe(-1)
  })
})

describe('the key of a text', () => {
  test('is that of its parts, one after another', () => {
    expect(keyOf('tuning', keyOf('fine'))).toEqual(keyOf('finetuning'))
    expect(keyOf('', keyOf('fine'))).toEqual(keyOf('fine'))
  })

  test('tells 100,000 texts apart, in each half nearly all', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => keyOf(`x${at.toString(36)}`))
    expect(new Set(keys.map(({ low, high }) => `${low} ${high}`)).size).toBe(keys.length)
    for (const half of ['low', 'high'] as const)
      expect(new Set(keys.map((key) => key[half])).size).toBeGreaterThan(99_900)
  })
})

test.each([0, 1, 999])('a flipped bit at %i makes another key of numbers', (place) => {
  const numbers = Int32Array.from({ length: 1_000 }, (_, at) => at * 7)
  const before = keyOfNumbers(numbers)
  for (const bit of [0, 13, 31]) {
    const flipped = numbers.slice()
    flipped[place]! ^= 1 << bit
    expect(keyOfNumbers(flipped)).not.toEqual(before)
  }
})
