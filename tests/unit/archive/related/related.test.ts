import { describe, expect, test } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import type { Paper } from '../../../../src/archive/paper.ts'
import { type Related, relate } from '../../../../src/archive/related/related.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { hasData } from '../../../support/data.ts'
import { hfArchive } from '../../../support/hf-archive.ts'
import { hostileStrings } from '../../../support/hostile.ts'
import { relatedHits } from '../../../support/related-hits.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

const insects = toyTopic('insects', ['phrases:', '  "bee": 4', '  "moth": 4'])

const bees = `We count honey bees in apple orchards. Honey bees visit the blossom at noon, wild bees at dusk. The
  counts of three summers, taken by hand along the rows of trees, agree with those of a camera at the hive, and
  fall in the years after a cold winter.`
const tides = 'A tide gauge measures spring tides. The moon raises tides in a shallow ocean basin.'

/** The related papers of an archive of one digest. */
function related(papers: Paper[]): Map<string, Related[]> {
  const digests = [
    toyDigest(
      '2025-03-01',
      papers.map(({ id }) => id),
    ),
  ]
  const archive = makeArchive({ settings: noSettings, papers, digests, topics: [insects], quarantine: [] })
  const { related: of } = relate(archive.entries)
  return new Map(papers.map(({ id }) => [id, of(id)]))
}

const paper = (id: string, title: string, abstract: string, more: Partial<Paper> = {}) =>
  toyPaper(id, { title, abstract, ...more })

const idsOf = (papers: Paper[], id: string) =>
  related(papers)
    .get(id)
    ?.map((one) => one.id)

describe('the related papers of a paper', () => {
  test('are those on the same things', () => {
    const papers = [
      paper('bees', 'Bees in Orchards', bees),
      paper('tides', 'Tides and the Moon', tides),
      paper('honey', 'Honey from Apple Blossom', 'Honey bees carry nectar from apple blossom to the hive.'),
      paper('chess', 'Openings', 'A knight leaves its square.'),
    ]
    expect(idsOf(papers, 'bees')).toEqual(['honey'])
    expect(idsOf(papers, 'honey')).toEqual(['bees'])
    expect(idsOf(papers, 'chess')).toEqual([])
  })

  test('come with the words that they share, as its authors write them, and the topics', () => {
    const found = related([
      paper('a', 'Counting HoneyBees', 'Honey-bees in the Orchard. We count honey-bees near an Orchard.'),
      paper('b', 'The Orchard in Spring', 'An orchard draws honey bees, and moths.'),
      paper('c', 'On Sand', 'Sand drifts.'),
    ])
    const [one] = found.get('a') ?? []
    expect(one).toMatchObject({ id: 'b', phrases: ['honey-bees', 'Orchard'], topics: ['insects'] })
    expect(found.get('b')?.[0]).toMatchObject({ id: 'a', phrases: ['honey bees', 'orchard'] })
  })

  test('are at most six, nearest first', () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      paper(
        `p${at}`,
        `Number ${'xi '.repeat(at + 1)}`,
        `Honey bees, ${'sand '.repeat(at)} and dune${at} alone.`,
      ),
    )
    const found = related([...others, paper('bees', 'Bees in Orchards', bees)]).get('bees') ?? []
    expect(found).toHaveLength(6)
    const nearness = found.map((one) => one.nearness)
    expect(nearness).toEqual(nearness.toSorted((a, b) => b - a))
  })

  test.each([
    ['no other paper', [], []],
    ['one other', ['a'], ['a']],
    ['four others', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']],
  ])('are as many as there are: with %s', (_, ids, expected) => {
    const others = ids.map((id, at) =>
      paper(
        id,
        `Hives of ${id}${id}`,
        `Honey bees in apple hives, ${'wax '.repeat(at + 1)} and ${id.repeat(4)}.`,
      ),
    )
    expect(idsOf([paper('bees', 'Bees in Orchards', bees), ...others], 'bees')?.toSorted()).toEqual(expected)
  })

  test.each<[string, Partial<Paper>]>([
    ['the same title and abstract', {}],
    ['another arXiv id', { arxivId: '2503.00002' }],
    ['a title that differs in case and signs', { title: 'bees in ORCHARDS: a count' }],
    ['a title in the singular', { title: 'Bee in orchard, a count!' }],
    [
      'the same title over another abstract',
      { abstract: 'Later we count bees and moths in the apple orchards again.' },
    ],
    [
      'an abstract that differs in a word',
      { title: 'Orchard Bees: A Count', abstract: bees.replace('dusk', 'dawn') },
    ],
  ])('are no second record of it, with %s', (_, more) => {
    const own = paper('own', 'Bees in Orchards, a Count', bees, { arxivId: '2503.00001' })
    const papers = [
      own,
      { ...own, id: 'copy', ...more },
      paper('b', 'Apple Honey', 'Honey bees in apple orchards.'),
    ]
    expect(idsOf(papers, 'own')).toEqual(['b'])
    expect(idsOf(papers, 'b')).toHaveLength(1)
  })

  test('are the same for the same archive, and leave those of others when a paper comes that has nothing of theirs', () => {
    const papers = [
      paper('bees', 'Bees in Orchards', bees),
      paper('b', 'Apple Honey', 'Honey bees in apple orchards.'),
    ]
    expect(related(papers)).toEqual(related(papers))
    const more = [...papers, paper('tides', 'Tides and the Moon', tides)]
    expect(idsOf(more, 'bees')).toEqual(idsOf(papers, 'bees'))
    expect(idsOf(more, 'tides')).toEqual([])
  })

  test('are found for texts of any kind', () => {
    const texts = [
      '',
      ' ',
      '\\',
      '$$',
      '{'.repeat(2000),
      'constructor __proto__',
      '<script>',
      '-'.repeat(50_000),
      'a-'.repeat(20_000),
    ]
    const papers = texts.map((text, at) => paper(`p${at}`, text || 'Nothing', text))
    const found = related(papers)
    expect(found.size).toBe(papers.length)
    for (const one of [...found.values()].flat()) expect(one.nearness).toBeLessThanOrEqual(1.0001)
  })
})

test.skipIf(!hasData)('hostile texts have related papers, and are none themselves', () => {
  const papers = hostileStrings().map((text, at) => paper(`p${at}`, text || 'Nothing', `${text} ${text}`))
  const found = related(papers)
  for (const [id, list] of found) {
    expect(list.map((one) => one.id)).not.toContain(id)
    for (const { phrases } of list) for (const phrase of phrases) expect(phrase.trim()).not.toBe('')
  }
})

describe.skipIf(!hasData)('over 6,951 real papers', () => {
  test('three times as many as of random papers on a topic stand on a page of one search', () => {
    const archive = hfArchive()
    const { nearest } = relate(archive.entries)
    expect(relatedHits(archive, nearest).ratio).toBeGreaterThan(3)
    for (const { paper: own } of archive.entries)
      expect(nearest(own.id).map(({ id }) => id)).not.toContain(own.id)
  })
})
