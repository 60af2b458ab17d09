import { expect, it } from 'vitest'
import { readIds, withId, writeIds } from '../../../src/reading/ids.ts'

it('keeps ids in the order in which they came', () => {
  expect(writeIds(withId(readIds('a b c'), 'a', true))).toBe('b c a')
  expect(writeIds(withId(readIds('a b c'), 'b', false))).toBe('a c')
})

it('passes over what is no id', () => {
  const hostile = `a __proto__ <b> ${'x'.repeat(81)} A constructor  é`
  expect([...readIds(hostile)]).toEqual(['a', 'constructor'])
  expect(readIds(undefined).size).toBe(0)
  expect(readIds('x'.repeat(50_000)).size).toBe(0)
})

it('forgets the oldest of very many', () => {
  const many = new Set(Array.from({ length: 50_000 }, (_, at) => `paper-${at}`))
  const kept = readIds(writeIds(many))
  expect(kept.size).toBe(10_000)
  expect(kept.has('paper-49999')).toBe(true)
  expect(kept.has('paper-0')).toBe(false)
})
