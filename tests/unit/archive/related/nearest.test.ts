import { describe, expect, test } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { relate } from '../../../../src/archive/related/related.ts'
import { mostTerms } from '../../../../src/archive/related/vectors.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { toyDigest, toyPaper } from '../../../support/toy.ts'

const texts = [
  ['Bees in Orchards', 'We count honey bees among apple trees. Honey bees visit apple blossom at noon.'],
  ['Tides of the Moon', 'Ocean tides follow the moon. A tide gauge measures spring tides.'],
  ['Apple Blossom', 'Apple trees bloom in May, and honey bees come.'],
  ['Spring Tides', 'The moon raises spring tides in a shallow ocean.'],
  ['Chess Openings', 'A knight leaves its square.'],
  ['Honey', 'Honey of apple blossom, by honey bees.'],
] as const

/** The kinship of papers with the first of the texts, one a day. */
function kinshipOf(count: number) {
  const papers = texts.slice(0, count).map(([title, abstract], at) => toyPaper(`p${at}`, { title, abstract }))
  const digests = papers.map(({ id }, at) => toyDigest(`2025-03-0${at + 1}`, [id]))
  const { entries } = makeArchive({ settings: noSettings, papers, digests, topics: [], quarantine: [] })
  return relate(entries)
}

const earlierOf = (count: number) => texts.slice(0, count).map((_, place) => kinshipOf(count).earlier(place))

const places = (count: number) => earlierOf(count).map((near) => near.map(({ paper }) => paper))

describe('the nearest earlier papers', () => {
  test('are those that share most words, nearest first', () => {
    expect(places(6)).toEqual([[], [], [0], [1], [], expect.arrayContaining([0, 2])])
  })

  test('are as near as a cosine says', () => {
    const near = earlierOf(6).flat()
    for (const { nearness } of near) expect(nearness).toBeGreaterThan(0)
    for (const { nearness } of near) expect(nearness).toBeLessThanOrEqual(1)
    for (const list of earlierOf(6)) expect(list).toEqual(list.toSorted((a, b) => b.nearness - a.nearness))
  })

  test.each([0, 1])('are none in an archive of %i papers', (count) => {
    expect(places(count).flat()).toEqual([])
  })

  test.each([1, 3, 5])('of %i papers stay as they are, to the last bit, when later ones come', (count) => {
    expect(earlierOf(6).slice(0, count)).toEqual(earlierOf(count))
  })
})

test('the nearest papers are among the earlier and the later ones, as near from both sides', () => {
  const { nearest } = kinshipOf(6)
  expect(
    nearest('p0')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['p2', 'p5'])
  const from = (id: string, other: string) => nearest(id).find((one) => one.id === other)?.nearness
  expect(from('p0', 'p2')).toBe(from('p2', 'p0'))
  expect(nearest('no-such-paper')).toEqual([])
})

test('the vector of a paper has length 1, its terms in order of weight', () => {
  const { weights, terms } = kinshipOf(6).kin.vectors
  for (let paper = 0; paper < 6; paper++) {
    const own = [...weights.subarray(mostTerms * paper, mostTerms * (paper + 1))]
    expect(Math.hypot(...own)).toBeCloseTo(1, 5)
    expect(own).toEqual(own.toSorted((a, b) => b - a))
    const known = [...terms.subarray(mostTerms * paper, mostTerms * (paper + 1))].filter(
      (_, at) => own[at]! > 0,
    )
    expect(new Set(known).size).toBe(known.length)
  }
})
