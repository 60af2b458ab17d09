import { describe, expect, it, test } from 'vitest'
import type { Archive, Entry } from '../../../src/archive/archive.ts'
import {
  countTopics,
  digestHeading,
  digestName,
  leadingTopics,
  makeDays,
  periodsOf,
  weeksWith,
} from '../../../src/archive/day.ts'
import type { Digest } from '../../../src/archive/digest.ts'
import { toyDigest, toyTopic } from '../../support/toy.ts'

const topics = new Map(
  [toyTopic('agents'), toyTopic('code'), toyTopic('video')].map((item) => [item.id, item]),
)

/** An archive of digests alone; a paper's topics are those of `assigned`. */
function archiveOf(digests: Digest[], assigned: Record<string, string[]> = {}): Archive {
  const entries = new Map<string, Entry>()
  for (const own of digests)
    own.papers.forEach(({ id }, at) => {
      const entry = entries.get(id) ?? entryOf(id, own.date, assigned[id] ?? [])
      entries.set(id, entry)
      entry.appearances.push({ digest: own, position: at + 1, isNew: entry.appearances.length === 0 })
    })
  return { digests, entries: [...entries.values()] } as unknown as Archive
}
const entryOf = (id: string, added: string, assigned: string[]) =>
  ({
    paper: { id },
    added,
    appearances: [],
    topics: assigned.map((own) => ({ topic: own, score: 1, words: [] })),
  }) as unknown as Entry

const ids = (entries: Entry[]) => entries.map(({ paper }) => paper.id)

describe('the days of an archive', () => {
  const days = makeDays(
    archiveOf([
      toyDigest('2025-03-12', ['a', 'b', 'c']),
      toyDigest('2025-08-14', ['c', 'd']),
      toyDigest('2025-08-14-code', ['d', 'b', 'e']),
    ]),
  )

  it('are the dates that have a digest', () => {
    expect(days.map(({ date, digests }) => [date, digests.length])).toEqual([
      ['2025-03-12', 1],
      ['2025-08-14', 2],
    ])
  })

  it('hold each paper once, in the order of their digests', () => {
    expect(days.map(({ entries }) => ids(entries))).toEqual([
      ['a', 'b', 'c'],
      ['c', 'd', 'b', 'e'],
    ])
  })

  it('call new what no earlier day listed', () => {
    expect(days.map(({ fresh }) => ids(fresh))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  it('keep what belongs to a listing', () => {
    const listed = days[1]!.digests[1]!.listed
    expect(listed.map(({ entry, position, isNew }) => [entry.paper.id, position, isNew])).toEqual([
      ['d', 1, false],
      ['b', 2, false],
      ['e', 3, true],
    ])
  })

  it('leave out a paper that has moved, and keep the places of the others', () => {
    const archive = archiveOf([toyDigest('2025-03-12', ['a', 'b'])])
    archive.entries = archive.entries.filter(({ paper }) => paper.id !== 'a')
    expect(makeDays(archive)[0]!.digests[0]!.listed.map(({ position }) => position)).toEqual([2])
  })

  it('are none without a digest', () => {
    expect(makeDays(archiveOf([]))).toEqual([])
  })

  it('make weeks, over the turn of the year too', () => {
    const own = makeDays(
      archiveOf([
        toyDigest('2024-12-31', ['a']),
        toyDigest('2025-01-02', ['a', 'b']),
        toyDigest('2025-01-06', ['c']),
      ]),
    )
    expect(weeksWith(own).map(({ id, entries, fresh }) => [id, ids(entries), ids(fresh)])).toEqual([
      ['2025-W01', ['a', 'b'], ['a', 'b']],
      ['2025-W02', ['c'], ['c']],
    ])
  })

  test.each([
    [4, [['2025', 2, 3, 5, 5]]],
    [
      7,
      [
        ['2025-03', 1, 1, 3, 3],
        ['2025-08', 1, 2, 4, 2],
      ],
    ],
  ] as const)('make periods named by %d characters', (length, expected) => {
    const periods = periodsOf(days, length).map((period) => [
      period.id,
      period.days.length,
      period.digests,
      period.entries.length,
      period.fresh.length,
    ])
    expect(periods).toEqual(expected)
  })
})

it('counts topics, most first, then by label; a topic that is not known is left out', () => {
  const assigned = {
    a: ['video', 'agents'],
    b: ['code', 'video'],
    c: ['constructor'],
    d: ['video', 'code', 'agents'],
  }
  const { entries } = archiveOf([toyDigest('2025-03-12', ['a', 'b', 'c', 'd'])], assigned)
  const counts = countTopics(entries, topics)
  expect(counts.map(({ topic: own, count }) => [own.id, count])).toEqual([
    ['video', 3],
    ['agents', 2],
    ['code', 2],
  ])
})

test.each([
  ['2025-08-14', '', '14 August 2025'],
  ['2025-08-14-code', 'code', 'Code'],
  ['2025-08-14-code-and-agents', 'code and agents', 'Code and agents'],
])('the digest %s is called %j, in a heading %j', (id, name, heading) => {
  expect([digestName(toyDigest(id, [])), digestHeading(toyDigest(id, []))]).toEqual([name, heading])
})

test.each([
  [[], 0],
  [[1, 1, 1], 3],
  [[1, 1, 1, 1, 1, 1, 1], 7],
  [[1, 1, 1, 1, 1, 1, 1, 1], 5],
  [[4, 3, 2, 2, 2, 2, 1, 1, 1], 6],
  [[3, 2, 2, 1, 1, 1, 1], 7],
  [Array(14).fill(2), 14],
  [Array(15).fill(2), 12],
  [Array(40).fill(9), 12],
])('of topics with %j papers, the first %d lead', (counts: number[], leading) => {
  expect(leadingTopics(counts.map((count) => ({ topic: toyTopic('code'), count })))).toBe(leading)
})
