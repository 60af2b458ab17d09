import { describe, expect, it, test } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { labelsWithRoom, linesAbove } from '../../../../src/archive/map/labels.ts'
import { layOut } from '../../../../src/archive/map/layout.ts'
import { makeMap, namesOf, numbered, placedPapers } from '../../../../src/archive/map/map.ts'
import { readPoints, sumOf, writePoints } from '../../../../src/archive/map/points-file.ts'
import { drawRegions, placeTopics } from '../../../../src/archive/map/regions.ts'
import { pitch } from '../../../../src/archive/map/spacing.ts'
import { hexagonSpots } from '../../../../src/archive/map/spots.ts'
import { dotPaths } from '../../../../src/archive/map/svg.ts'
import { thickest } from '../../../../src/archive/map/thickest.ts'
import { tileOrder } from '../../../../src/archive/map/tiles.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

const subjects = ['kites', 'boats', 'bread', 'clocks']

/** An archive of some days with ten papers each; of every day a digest of its own. */
function archiveOf(days: number) {
  const ids = Array.from({ length: days * 10 }, (_, at) => `p${at}`)
  return makeArchive({
    settings: noSettings,
    papers: ids.map((id, at) => {
      const subject = subjects[at % 4]!
      return toyPaper(id, {
        title: `On ${subject} and ${subjects[(at * 7) % 4]}, part ${at}`,
        abstract: `We study how ${subject} are made of string number ${at % 9}.`,
        topics: { pin: [subject] },
      })
    }),
    digests: Array.from({ length: days }, (_, day) =>
      toyDigest(`2025-01-${String(day + 1).padStart(2, '0')}`, ids.slice(day * 10, day * 10 + 10)),
    ),
    topics: subjects.map((id) => toyTopic(id)),
    quarantine: [],
  })
}

const placesOf = (archive: ReturnType<typeof archiveOf>) =>
  new Map(makeMap(archive).papers.map(({ entry, x, y }) => [entry.paper.id, [x, y]]))

describe('the map', () => {
  const archive = archiveOf(8)
  const places = placesOf(archive)

  it('has every paper once, no two nearer than the pitch', () => {
    expect([...places.keys()].sort()).toEqual(archive.entries.map(({ paper }) => paper.id).sort())
    const points = [...places.values()]
    const distances = points.flatMap(([x, y], at) =>
      points.slice(at + 1).map(([toX, toY]) => Math.hypot(x! - toX!, y! - toY!)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(pitch * 0.999)
  })

  it('is the same for the same archive', () => {
    expect(placesOf(archiveOf(8))).toEqual(places)
  })

  test.each([1, 3, 7])('stays where it was when days are added to the first %d', (days) => {
    for (const [id, place] of placesOf(archiveOf(days))) expect(places.get(id), id).toEqual(place)
  })

  it('lays papers of one topic together', () => {
    const far = (a: string, b: string) =>
      Math.hypot(places.get(a)![0]! - places.get(b)![0]!, places.get(a)![1]! - places.get(b)![1]!)
    expect(far('p0', 'p4')).toBeLessThan(far('p0', 'p1'))
  })

  it('names its regions, those of most papers first', () => {
    const { regions } = makeMap(archive)
    expect(regions.map(({ topic, papers }) => [topic.id, papers])).toEqual(
      ['boats', 'bread', 'clocks', 'kites'].map((id) => [id, 20]),
    )
  })

  it('gives names in the order of the points', () => {
    const map = makeMap(archive)
    const [names] = namesOf(map)
    expect(names!.map(([id]) => id)).toEqual(map.papers.map(({ entry }) => entry.paper.id))
    expect(names![0]).toEqual([
      map.papers[0]!.entry.paper.id,
      map.papers[0]!.entry.paper.title,
      map.papers[0]!.entry.added,
    ])
  })

  it('has as many files of names as there were papers, where some are gone', () => {
    const files = (places: number) => namesOf(makeMap(archive), places).map((names) => names.length)
    expect([files(80), files(401)]).toEqual([[80], [80, 0]])
  })

  it('is drawn with a dot for each paper', () => {
    const dots = dotPaths(makeMap(archive), () => 30).flatMap(({ d }) => d.match(/h0/g) ?? [])
    expect(dots).toHaveLength(80)
  })

  test.each([0, 1])('can be drawn of %d papers', (count) => {
    const small = archiveOf(1)
    small.entries = small.entries.slice(0, count)
    expect(makeMap(small).papers).toHaveLength(count)
    expect(drawRegions(small).size).toBe(4)
  })
})

it('knows by its numbers a map of more papers or other topics, not one of corrected titles', () => {
  const archive = archiveOf(3)
  const own = makeMap(archive)
  expect(numbered(makeMap(archiveOf(4)), archive.topics)).not.toEqual(numbered(own, archive.topics))
  expect(numbered(own, archive.topics.slice(1))).not.toEqual(numbered(own, archive.topics))
  const papers = own.papers.map((paper) => ({
    ...paper,
    entry: { ...paper.entry, paper: { ...paper.entry.paper, title: 'Corrected' } },
  }))
  expect(numbered({ ...own, papers }, archive.topics)).toEqual(numbered(own, archive.topics))
})

it('reads points as they were written', () => {
  const map = makeMap(archiveOf(3))
  const papers = placedPapers(map, archiveOf(3).topics)
  const sum = 'checksum-of-22-letters'
  const bytes = writePoints(papers, sum)
  const read = readPoints(bytes)
  expect(sumOf(bytes)).toBe(sum)
  expect(read.map(({ topics, year }) => [topics, year])).toEqual(
    papers.map(({ topics, year }) => [topics, year]),
  )
  for (const [at, { x, y }] of read.entries()) {
    expect(Math.abs(x - papers[at]!.x)).toBeLessThan(1e-4)
    expect(Math.abs(y - papers[at]!.y)).toBeLessThan(1e-4)
  }
  expect(() => readPoints(bytes.slice(0, 60))).toThrow(RangeError)
})

describe('regions', () => {
  it('stand where their files say, else beside their parent', () => {
    const topics = [
      toyTopic('a', ['place: { x: 0.5, y: -0.25 }']),
      toyTopic('b', ['parent: "a"']),
      toyTopic('c', ['parent: "a"', 'place: { x: 1, y: 1 }']),
    ]
    const places = placeTopics(topics)
    expect([places.get('a'), places.get('c')]).toEqual([
      { x: 0.5, y: -0.25 },
      { x: 1, y: 1 },
    ])
    const { x, y } = places.get('b')!
    expect(Math.hypot(x - 0.5, y + 0.25)).toBeLessThan(0.2)
  })

  it('are drawn afresh so that like ones are near', () => {
    const places = drawRegions(archiveOf(8))
    expect(Math.max(...[...places.values()].map(({ x, y }) => Math.hypot(x, y)))).toBeLessThanOrEqual(1.001)
  })
})

it('lays points out as far from each other as is wanted', () => {
  const points = layOut(3, (a, b) => (a + b === 1 ? 0.2 : 1))
  const far = (a: number, b: number) => Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y)
  expect(far(0, 1) / far(0, 2)).toBeCloseTo(0.2, 2)
})

it('gives 2,000 spots around one place as a disc', () => {
  const takeSpot = hexagonSpots(1)
  const spots = Array.from({ length: 2000 }, () => takeSpot({ x: 0.3, y: 0.2 }))
  const radius = Math.max(...spots.map(({ x, y }) => Math.hypot(x, y)))
  expect(radius).toBeLessThan(Math.sqrt((2000 * Math.sqrt(3)) / 2 / Math.PI) + 1.5)
})

it('orders points so that neighbours follow each other', () => {
  const points = [0, 9, 1, 8].map((x) => ({ x, y: x }))
  expect(tileOrder(points)).toEqual([0, 2, 3, 1])
})

describe('names on the map', () => {
  const written = (...labels: [text: string, x: number, y: number][]) =>
    labelsWithRoom(
      labels.map(([text, x, y]) => ({ text, x, y })),
      (text) => text.length,
      2,
      [-5, 12],
    ).map(({ text, x, y }) => [text, x, y])

  it('stand where they belong, or a line above or below', () => {
    expect(written(['aaaa', 0, 0], ['bb', 2, 0], ['cc', 2, 0], ['d', 9, 0])).toEqual([
      ['aaaa', 0, 0],
      ['bb', 2, -2],
      ['cc', 2, 2],
      ['d', 9, 0],
    ])
  })

  it('are left out if that has no room either', () => {
    expect(written(['aaaa', 0, 0], ['bb', 0, -2], ['cc', 0, 2], ['dd', 0, 0])).toEqual([
      ['aaaa', 0, 0],
      ['bb', 0, -2],
      ['cc', 0, 2],
    ])
  })

  it('hide no small region', () => {
    expect([1, 9, 10, 500].map(linesAbove)).toEqual([0.8, 0.8, 0, 0])
  })

  it('stay on the sheet', () => {
    expect(written(['aaaa', -5, 0], ['bbbb', 12, 0])).toEqual([
      ['aaaa', -3, 0],
      ['bbbb', 10, 0],
    ])
  })
})

describe('where points are thickest', () => {
  const around = (x: number, y: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ x: x + pitch * (at % 3), y: y + pitch * Math.floor(at / 3) }))

  it('is among most of them, not between two heaps', () => {
    const { x, y } = thickest([...around(-0.5, 0.2, 9), ...around(0.5, -0.3, 12), ...around(0, 0, 1)])
    expect(x).toBeCloseTo(0.5 + pitch, 6)
    expect(y).toBeCloseTo(-0.3 + 1.5 * pitch, 6)
  })

  it('is the point itself where there is one', () => {
    expect(thickest([{ x: 0.25, y: -1 }])).toEqual({ x: 0.25, y: -1 })
  })

  it('is asked of some point', () => {
    expect(() => thickest([])).toThrow(RangeError)
  })
})
