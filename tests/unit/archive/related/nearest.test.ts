import { describe, expect, test } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { nearest } from '../../../../src/archive/related/nearest.ts'
import { paperVectors, type Weighing } from '../../../../src/archive/related/vectors.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { toyDigest, toyPaper } from '../../../support/toy.ts'

const texts = [
  ['Bees in Orchards', 'We count honey bees among apple trees. Honey bees visit apple blossom at noon.'],
  ['Tides of the Moon', 'Ocean tides follow the moon. A tide gauge measures spring tides.'],
  ['Apple Blossom', 'Apple trees bloom in May, and honey bees come.'],
  ['Spring Tides', 'The moon raises spring tides in a shallow ocean.'],
  ['Chess Openings', 'A knight leaves its square.'],
] as const

/** Papers of the texts, one a day, oldest first. */
function entriesOf(count: number) {
  const papers = texts.slice(0, count).map(([title, abstract], at) => toyPaper(`p${at}`, { title, abstract }))
  const digests = papers.map(({ id }, at) => toyDigest(`2025-03-0${at + 1}`, [id]))
  return makeArchive({
    settings: noSettings,
    papers,
    digests,
    topics: [],
    quarantine: [],
  }).entries.toReversed()
}

const places = (count: number, among: Weighing) =>
  nearest(paperVectors(entriesOf(count), among), 6, among).map((near) => near.map(({ paper }) => paper))

describe('the nearest papers', () => {
  test('are those that share most words, nearest first', () => {
    expect(places(5, 'all')).toEqual([[2], [3], [0], [1], []])
  })

  test('are as near as the cosine says, the same from both sides', () => {
    const near = nearest(paperVectors(entriesOf(5), 'all'), 6)
    expect(near[0]![0]!.nearness).toBeCloseTo(near[2]![0]!.nearness, 6)
    for (const { nearness } of near.flat()) expect(nearness).toBeGreaterThan(0)
    for (const { nearness } of near.flat()) expect(nearness).toBeLessThanOrEqual(1)
  })

  test('are at most as many as are asked for', () => {
    expect(nearest(paperVectors(entriesOf(5), 'all'), 0).flat()).toEqual([])
  })

  test.each([0, 1])('are none in an archive of %i papers', (count) => {
    expect(places(count, 'all').flat()).toEqual([])
  })

  test('among earlier papers stay as they are, to the last bit, when later ones come', () => {
    const of = (count: number) => nearest(paperVectors(entriesOf(count), 'earlier'), 6, 'earlier')
    expect(of(4)).toEqual(of(5).slice(0, 4))
    expect(places(5, 'earlier')).toEqual([[], [], [0], [1], []])
  })
})

test('the vector of a paper has length 1, its terms in order of weight', () => {
  for (const { weights } of paperVectors(entriesOf(4), 'all').papers) {
    expect(Math.hypot(...weights)).toBeCloseTo(1, 5)
    expect([...weights]).toEqual([...weights].toSorted((a, b) => b - a))
  }
})
