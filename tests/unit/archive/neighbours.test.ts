import { describe, expect, it } from 'vitest'
import { type Content, makeArchive } from '../../../src/archive/archive.ts'
import { neighboursOf, ordinal } from '../../../src/archive/neighbours.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { toyDigest, toyPaper } from '../../support/toy.ts'

const content: Content = {
  settings: noSettings,
  papers: ['a', 'b', 'c', 'd'].map((id) => toyPaper(id)),
  digests: [toyDigest('2025-01-03', ['b', 'd']), toyDigest('2025-01-02', ['a', 'b', 'c'])],
  topics: [],
  quarantine: [],
}

describe('the papers beside a paper', () => {
  const archive = makeArchive(content)
  it.each([
    ['a', '2025-01-02', undefined, 'b'],
    ['b', '2025-01-02', 'a', 'c'],
    ['c', '2025-01-02', 'b', undefined],
    ['d', '2025-01-03', 'b', undefined],
  ])('%s came with %s', (id, date, before, after) => {
    const found = neighboursOf(archive.entry.get(id)!, archive)
    expect([found.digest.id, found.before?.paper.id, found.after?.paper.id]).toEqual([date, before, after])
  })
})

it.each([
  [1, 'first'],
  [10, 'tenth'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [24, '24th'],
  [30, '30th'],
  [101, '101st'],
  [111, '111th'],
  [112, '112th'],
])('the place %i is read %s', (place, words) => {
  expect(ordinal(place)).toBe(words)
})
