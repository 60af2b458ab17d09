import { describe, expect, it, test } from 'vitest'
import { isNewAfter, readNewest, writeNewest } from '../../../src/reading/newest.ts'
import { learn, readVisit, type Visit, visitAt, writeVisit } from '../../../src/reading/visit.ts'

const minutes = 60_000
const now = Date.UTC(2025, 7, 14, 9)
const first = learn(visitAt(undefined, now), '2025-08-13')
const isNewTo = ({ since }: Visit, added: string, id = 'a-paper') => isNewAfter(readNewest(since), added, id)

describe('a visit', () => {
  it('marks nothing when it is the first', () => {
    expect(isNewTo(first, '2025-08-13')).toBe(false)
    expect(isNewTo(first, '2030-01-01')).toBe(false)
  })

  test.each([
    ['goes on after a minute', 1, ''],
    ['goes on after half an hour', 30, ''],
    ['is another after more than half an hour', 31, '2025-08-13'],
    ['is another where the clock was set back by a day', -24 * 60, '2025-08-13'],
  ])('%s', (_, pause, since) => {
    expect(visitAt(first, now + pause * minutes).since).toBe(since)
  })

  it('has as new what came after the newest digest of the visit before, and only that', () => {
    const second = learn(visitAt(first, now + 600 * minutes), '2025-08-15')
    expect(isNewTo(second, '2025-08-13')).toBe(false)
    expect(isNewTo(second, '2025-08-14')).toBe(true)
    expect(isNewTo(second, '2025-08-15')).toBe(true)
  })

  it('keeps what is new through a long visit, and counts it as seen in the next', () => {
    let visit = learn(visitAt(first, now + 600 * minutes), '2025-08-15')
    for (let step = 1; step <= 10; step++) visit = visitAt(visit, now + (600 + step * 20) * minutes)
    expect(isNewTo(visit, '2025-08-15')).toBe(true)
    expect(isNewTo(visitAt(visit, visit.at + 31 * minutes), '2025-08-15')).toBe(false)
  })

  it('does not unlearn by an older page', () => {
    const whole = learn(first, writeNewest('2025-08-13', ['a-paper']))
    for (const visit of [first, whole])
      for (const older of ['2020-01-01', '2020-01-01:aaaaabbbbb', '2025-08-13', ''])
        expect(learn(visit, older)).toEqual(visit)
  })
})

describe('a day that grew after a visit', () => {
  const morning = learn(first, writeNewest('2025-08-14', ['a-paper', 'b-paper']))
  const back = visitAt(morning, now + 600 * minutes)

  it.each([
    ['2025-08-14', 'a-paper', false],
    ['2025-08-14', 'b-paper', false],
    ['2025-08-14', 'c-paper', true],
    ['2025-08-13', 'c-paper', false],
    ['2025-08-15', 'a-paper', true],
  ])('has at %s %s as new: %s', (added, id, isNew) => expect(isNewTo(back, added, id)).toBe(isNew))

  it('has all of its papers as new where there was none before, and none where they were not known', () => {
    const empty = visitAt(learn(first, writeNewest('2025-08-14', [])), now + 600 * minutes)
    const unknown = visitAt(learn(first, '2025-08-14'), now + 600 * minutes)
    expect(isNewTo(empty, '2025-08-14')).toBe(true)
    expect(isNewTo(unknown, '2025-08-14')).toBe(false)
  })

  it('is seen as it is then by the next visit', () => {
    const grown = learn(back, writeNewest('2025-08-14', ['a-paper', 'b-paper', 'c-paper']))
    expect(isNewTo(visitAt(grown, now + 1200 * minutes), '2025-08-14', 'c-paper')).toBe(false)
  })

  it('is remembered in five characters a paper, up to two thousand papers, all of them apart', () => {
    const ids = Array.from({ length: 2001 }, (_, at) => `paper-${at}`)
    const text = writeNewest('2025-08-14', ids.slice(1))
    expect(text).toHaveLength('2025-08-14:'.length + 10_000)
    expect(readNewest(text).keys?.size).toBe(2000)
    expect(writeNewest('2025-08-14', ids)).toBe('2025-08-14')
  })
})

describe('what is kept of a visit', () => {
  const visits: Visit[] = [
    first,
    { since: '', seen: '', at: 0 },
    { since: '2025-08-12', seen: '2025-08-13', at: now },
    { since: '2025-08-12:', seen: writeNewest('2025-08-13', ['a-paper', 'constructor']), at: now },
  ]
  test.each(visits)('reads back: %o', (visit) => {
    expect(readVisit(writeVisit(visit))).toEqual(visit)
  })

  test.each([
    undefined,
    '',
    'x',
    '{}',
    '2025-08-13',
    '2025-08-13 2025-08-13',
    '   ',
    ' '.repeat(50_000),
    '9'.repeat(50_000),
    `2025-08-13:${'a'.repeat(50_000)}`,
    `2025-08-13:${'<'.repeat(50_000)} 2025-08-13 1`,
  ])('is no visit: %.20s', (text) => expect(readVisit(text)).toBeUndefined())
})
