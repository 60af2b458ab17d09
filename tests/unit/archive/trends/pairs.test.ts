import { describe, expect, it } from 'vitest'
import { inRow, pairsOf } from '../../../../src/archive/trends/pairs.ts'
import { toyTopic } from '../../../support/toy.ts'
import { archiveOf } from './entries.ts'

const topics = [toyTopic('a'), toyTopic('b'), toyTopic('c'), toyTopic('part', ['parent: "a"'])]
const times = (count: number, own: string[]) =>
  Array.from({ length: count }, () => ({ date: '2025-01-01', topics: own }))
const archive = (...told: [number, string[]][]) =>
  archiveOf(
    told.flatMap(([count, own]) => times(count, own)),
    topics,
  )
const named = (own: ReturnType<typeof pairsOf>) =>
  own.map((pair) => pair.topics.map(({ id }) => id).join(' '))

describe('topics that go together', () => {
  it('have a lift and a closeness', () => {
    const own = archive([6, ['a', 'b']], [4, ['a']], [4, ['b']], [6, []])
    const [pair] = pairsOf(own.topics, own)
    expect(pair).toMatchObject({ count: 6, lift: (6 * 20) / (10 * 10) })
    expect(pair?.closeness).toBeCloseTo(Math.log(1.2) / -Math.log(0.3), 10)
  })

  it('need five papers', () => {
    const own = archive([4, ['a', 'b']], [5, ['a', 'c']])
    expect(named(pairsOf(own.topics, own))).toEqual(['a c'])
  })

  it('are no whole and its part; the whole has what its part has', () => {
    const own = archive([5, ['part', 'b']])
    expect(named(pairsOf(own.topics, own))).toEqual(['a b', 'b part'])
  })

  it('count among the topics asked for', () => {
    const own = archive([5, ['part', 'b']], [5, ['c', 'b']])
    const fields = own.topics.filter(({ parent }) => !parent)
    expect(named(pairsOf(fields, own))).toEqual(['a b', 'b c'])
  })

  it('are as close as can be where every paper has both', () => {
    const own = archive([5, ['a', 'b']])
    expect(pairsOf(own.topics, own)[0]).toMatchObject({ lift: 1, closeness: 1 })
  })

  it('are none in an empty archive', () => expect(pairsOf(topics, archive())).toEqual([]))
})

describe('topics in a row', () => {
  it('stand beside what they go with', () => {
    const own = archive([20, ['a', 'c']], [8, ['c', 'b']], [30, ['b']], [10, []])
    const fields = own.topics.filter(({ parent }) => !parent)
    expect(inRow(fields, pairsOf(fields, own)).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })

  it('stand as they are where none go together', () => {
    expect(inRow(topics, [])).toEqual(topics)
    expect(inRow([], [])).toEqual([])
  })
})
