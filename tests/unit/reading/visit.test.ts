import { describe, expect, it, test } from 'vitest'
import { isNewTo, learn, readVisit, type Visit, visitAt, writeVisit } from '../../../src/reading/visit.ts'

const minutes = 60_000
const now = Date.UTC(2025, 7, 14, 9)
const first = learn(visitAt(undefined, now), '2025-08-13')

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
    expect(learn(first, '2020-01-01')).toEqual(first)
    expect(learn(first, '')).toEqual(first)
  })
})

describe('what is kept of a visit', () => {
  const visits: Visit[] = [
    first,
    { since: '', seen: '', at: 0 },
    { since: '2025-08-12', seen: '2025-08-13', at: now },
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
  ])('is no visit: %.20s', (text) => expect(readVisit(text)).toBeUndefined())
})
