import { describe, expect, it, test } from 'vitest'
import { risingPhrases } from '../../../../src/archive/trends/rising-phrases.ts'
import { risingTopics } from '../../../../src/archive/trends/rising-topics.ts'
import { weeksOf, windowsOf } from '../../../../src/archive/trends/windows.ts'
import { toyTopic } from '../../../support/toy.ts'
import { archiveOf, halfYear, type Told } from './entries.ts'

const last = '2024-03-10'
const windows = (told: Told[]) => {
  const { entries, dates } = archiveOf(told)
  return windowsOf(entries, dates.at(-1))
}
const rising = (told: Told[]) => risingPhrases(windows(told)!)
const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one)
const about = (what: string) => ({ title: `On ${what}`, abstract: `This is on ${what}. There are ${what}.` })

describe('the four weeks and the half-year before', () => {
  it('end with the archive, over a leap day too', () => {
    const own = windows(halfYear(last, []))!
    expect(own.recent).toMatchObject({ from: '2024-02-12', to: last })
    expect(own.before).toMatchObject({ from: '2023-08-14', to: '2024-02-11' })
    expect([own.recent.entries.length, own.before.entries.length]).toEqual([112, 364])
    expect(weeksOf(own)).toHaveLength(30)
    expect(weeksOf(own).at(-1)).toEqual({ from: '2024-03-04', to: last })
  })

  test.each([
    ['an empty archive', []],
    ['one day', [{ date: last }]],
    ['two days', [{ date: '2023-10-01' }, { date: last }]],
    ['the first days of the calendar', [{ date: '0001-01-09' }]],
    ['a gap of half a year', halfYear(last, []).slice(0, 112)],
  ])('are not compared in %s', (_, told) => expect(windows(told)).toBeUndefined())
})

describe('rising phrases', () => {
  it('are names whose share grew, with their papers and their weeks', () => {
    const [first, ...others] = rising(
      halfYear(last, many(20, about('world models')), many(5, about('world models'))),
    )
    expect(others).toEqual([])
    expect(first).toMatchObject({
      phrase: 'world models',
      now: { count: 20, total: 112 },
      before: { count: 5, total: 364 },
    })
    expect(first?.entries).toHaveLength(20)
    expect(first?.weeks).toHaveLength(30)
    expect(first?.grown).toBeGreaterThan(0.05)
    expect(first?.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(25)
  })

  it('are not few, however new', () => {
    expect(rising(halfYear(last, many(4, about('world models'))))).toEqual([])
    expect(rising(halfYear(last, many(6, about('world models')), many(14, about('world models'))))).toEqual(
      [],
    )
  })

  it('put a sure rise before one of small numbers', () => {
    const told = halfYear(
      last,
      [...many(30, about('robots')), ...many(6, about('tortoises'))],
      many(20, about('robots')),
    )
    expect(rising(told).map(({ phrase }) => phrase)).toEqual(['robots', 'tortoises'])
  })

  it('are one in singular and plural, short and long, and within each other', () => {
    const long = {
      title: 'Study',
      abstract: 'On a gaussian mixture tree (GMT). A gaussian mixture tree is here.',
    }
    const short = { title: 'GMTs', abstract: 'Of GMTs. The GMTs are here.' }
    const found = rising(halfYear(last, [...many(8, long), ...many(8, short)]))
    expect(found.map(({ phrase, short: own, now }) => [phrase, own, now.count])).toEqual([
      ['gaussian mixture tree', 'GMTs', 16],
    ])
  })

  test.each([
    ['words of style', { abstract: 'It has much overhead.' }],
    ['verbs', { abstract: 'We marinate the data. We marinate our fish. They marinate a duck.' }],
    [
      'what begins a name',
      { abstract: 'A diagonal fox and a diagonal cow, a diagonal pig.' },
      ['fox', 'cow', 'pig'],
    ],
    ['words of every paper', { abstract: 'A method. The method is a framework.' }],
  ])('are no %s', (_, told, others: string[] = []) => {
    const found = rising(halfYear(last, many(30, told))).map(({ phrase }) => phrase)
    expect(found.filter((phrase) => !others.some((other) => phrase.includes(other)))).toEqual([])
  })

  it('are none where all is as it was', () => {
    expect(rising(halfYear(last, many(112, about('robots')), many(364, about('robots'))))).toEqual([])
  })

  it('are found among many that all rise', () => {
    const odd = (at: number) => `zu${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}x`
    const told = many(10, {
      abstract: Array.from({ length: 400 }, (_, at) => `${odd(at % 100)}. ${odd(at % 100)}.`).join(' '),
    })
    expect(rising(halfYear(last, told)).length).toBeLessThanOrEqual(200)
  })
})

describe('rising topics', () => {
  const topics = [toyTopic('a'), toyTopic('b'), toyTopic('part', ['parent: "a"'])]
  const found = (told: Told[]) => {
    const archive = archiveOf(told, topics)
    return risingTopics(archive, windowsOf(archive.entries, last)!).map(({ topic }) => topic.id)
  }

  it('are those whose share grew, most first', () => {
    const recent = [...many(30, { topics: ['a'] }), ...many(40, { topics: ['b'] })]
    expect(found(halfYear(last, recent, many(364, { topics: ['c'] })))).toEqual(['b', 'a'])
    expect(found(halfYear(last, recent, many(364, { topics: ['b'] })))).toEqual(['a'])
  })

  it('are a topic or its part, not both', () => {
    expect(found(halfYear(last, many(30, { topics: ['part'] })))).toEqual(['a'])
  })
})
