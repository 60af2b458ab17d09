import { describe, expect, it } from 'vitest'
import { survey } from '../../../scripts/topics/survey.ts'
import { inWords } from '../../../scripts/topics/words.ts'
import { makeArchive } from '../../../src/archive/archive.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import type { Topic } from '../../../src/archive/topic.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'

const ships = toyTopic('ships', ['phrases:', '  "ship": 5'])
const sails = toyTopic('sails', ['parent: "ships"', 'phrases:', '  "sail": 8'])
const seas = toyTopic('seas', ['phrases:', '  "sea": 5'])
const abstracts = [
  ...Array.from({ length: 6 }, (_, at) => `The ship ${at} at sea. A golden anchor is our golden anchor.`),
  ...Array.from(
    { length: 12 },
    (_, at) => `A forest ${at}. The forest has a wooden cabin. It is a wooden cabin.`,
  ),
  'A ship with a sail.',
  ...Array.from({ length: 150 }, (_, at) => `Of ${at} nothing.`),
]

function surveyOf(topics: Topic[], past?: Topic[]) {
  const papers = abstracts.map((abstract, at) => toyPaper(`paper-${at}`, { abstract }))
  const digests = [
    toyDigest(
      '2024-01-01',
      papers.map(({ id }) => id),
    ),
  ]
  const archive = makeArchive({ settings: noSettings, papers, digests, topics, quarantine: [] })
  return survey(archive, past && { name: 'HEAD', topics: past })
}

describe('a survey of the topics', () => {
  const found = surveyOf([ships, sails, seas])

  it('counts the papers of each topic, those of its parts too', () => {
    expect(found.topics.map(({ id, papers, first }) => [id, papers, first])).toEqual([
      ['seas', 6, 6],
      ['ships', 7, 0],
      ['sails', 1, 1],
    ])
  })

  it('names the unsorted', () => {
    expect(found.unsorted).toHaveLength(162)
    expect(found.unsorted[0]).toEqual({ id: 'paper-6', title: 'On paper-6' })
  })

  it('names the topics that overlap, the smaller first', () => {
    expect(found.overlaps).toEqual([{ topics: ['seas', 'ships'], papers: 6, share: 1 }])
  })

  it('names what is frequent in a topic and in none of its rules', () => {
    const [seasMiss] = found.missing
    expect(seasMiss?.topic).toBe('seas')
    expect(seasMiss?.phrases).toContainEqual({ phrase: 'golden anchor', papers: 6 })
    expect(seasMiss?.phrases.some(({ phrase }) => phrase.includes('sea'))).toBe(false)
  })

  it('names the frequent phrases that no topic has', () => {
    expect(found.unclaimed).toContainEqual({ phrase: 'wooden cabin', papers: 12 })
    expect(found.unclaimed.some(({ phrase }) => /ship|sea|sail/.test(phrase))).toBe(false)
  })

  it('compares with nothing unless there is something, and says so', () => {
    expect(found.effects).toEqual([])
    expect(inWords(found)).not.toContain('Since')
    expect(inWords(found)).toContain('What edited rules do\n  not compared: Git has no earlier topics')
  })
})

describe('the effect of an edited rule', () => {
  const past = [toyTopic('ships', ['phrases:', '  "forest": 5']), sails, seas]
  const found = surveyOf([ships, sails, seas], past)

  it('says who joins and who leaves', () => {
    const [effect, ...others] = found.effects
    expect(others).toEqual([])
    expect(effect?.joins.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5].map((at) => `paper-${at}`))
    expect(effect?.leaves).toHaveLength(12)
  })

  it('says it in words', () => {
    const words = inWords(found)
    expect(words).toContain('Since HEAD\n  ships: 6 join, 12 leave\n    + paper-0: On paper-0')
    expect(words).toContain('    - paper-6: On paper-6')
    expect(words).toContain('100.0 % seas, ships (6)')
    expect(words).not.toContain('not compared')
  })

  it('is none where no rule was edited, and whole where a topic is new or gone', () => {
    expect(surveyOf([ships, sails, seas], [ships, sails, seas]).effects).toEqual([])
    const [gone, fresh] = surveyOf([ships, sails], [sails, seas]).effects
    expect([gone?.topic, gone?.joins.length, gone?.leaves.length]).toEqual(['seas', 0, 6])
    expect([fresh?.topic, fresh?.joins.length, fresh?.leaves.length]).toEqual(['ships', 6, 0])
  })
})

it('surveys an archive without papers or topics', () => {
  const archive = makeArchive({ settings: noSettings, papers: [], digests: [], topics: [], quarantine: [] })
  expect(inWords(survey(archive, undefined))).toContain('Unsorted: 0 papers of 0')
})
