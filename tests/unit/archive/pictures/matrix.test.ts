import { describe, expect, it, test } from 'vitest'
import { halfMatrix, matrixSize, timesChance } from '../../../../src/archive/pictures/matrix.ts'
import { toyTopic } from '../../../support/toy.ts'

const topics = (count: number) => Array.from({ length: count }, (_, at) => toyTopic(`t${at}`))
const pair = (a: number, b: number, lift: number, all = topics(3)) => ({
  topics: [all[a]!, all[b]!] as const,
  count: 9,
  lift,
  closeness: 0.1,
})

describe('a half matrix', () => {
  it('has a cell for each two topics, the darker the more often they meet', () => {
    const { rows } = halfMatrix(topics(3), [pair(0, 1, 1), pair(1, 2, 1.7), pair(0, 2, 9)])
    expect(rows.map(({ cells }) => cells.map(({ heat }) => heat))).toEqual([[], [0], [4, 3]])
    expect(rows[2]!.cells.map(({ other }) => other.id)).toEqual(['t0', 't1'])
  })

  it('does not mind the order of a pair, nor the want of one', () => {
    const { rows } = halfMatrix(topics(3).toReversed(), [pair(0, 2, 3)])
    expect(rows.map(({ cells }) => cells.map((cell) => cell.pair?.lift))).toEqual([
      [],
      [undefined],
      [3, undefined],
    ])
  })

  test.each([0, 1, 20, 60])('of %i topics keeps within a narrow screen', (count) => {
    const { rows, width } = halfMatrix(topics(count), [])
    const right = rows.map(({ x, name }) => x + matrixSize.dot + name.length * matrixSize.letter)
    expect(Math.max(0, ...right)).toBeLessThanOrEqual(width)
  })

  it('shortens a name that is too long', () => {
    const long = {
      ...toyTopic('t'),
      label: 'A very long name indeed, of a topic that nobody can read to its end',
    }
    expect(halfMatrix([long], []).rows[0]!.name).toMatch(/^A very long .*…$/)
  })
})

describe('beside chance', () => {
  test.each([
    [1, 'as often as by chance'],
    [0.5, '0.5 times as often as by chance'],
    [2.14, '2.1 times as often as by chance'],
    [19.6, '20 times as often as by chance'],
  ])('%f is %j', (lift, words) => expect(timesChance(lift)).toBe(words))
})
