import { describe, expect, it, test } from 'vitest'
import { identify } from '../../../src/archive/identity.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { addPaper, indexPapers, learnIds, traitsOf } from '../../../src/archive/paper-index.ts'
import { hasData, jsonLines } from '../../support/data.ts'
import { asListing, type RealPaper, recognise } from '../../support/recognise.ts'

const abstract =
  'Sheaves glue local data to global sections. We give a method that learns the gluing maps from examples, show ' +
  'that it needs few of them, and measure it on three tasks: maps, schedules and molecules. It beats the best ' +
  'earlier method on each of them, by 4 to 9 points, and takes half the time. Our code is on the project page.'
const other =
  'Whales sing, and their songs travel. We follow the songs of forty whales over two winters, and find that a new ' +
  'song moves east along the coast at about twelve kilometres a day. A model of imitation explains the pace.'

const paper = (id: string, fields: Partial<Paper> = {}): Paper => ({
  id,
  title: 'Learning to Glue: Sheaves from Examples',
  abstract,
  authors: [],
  ...fields,
})
const listing = (fields: Partial<Paper> = {}) => paper('', fields)
const identified = (papers: Paper[], fields: Partial<Paper>) => {
  const { known, warnings } = identify(traitsOf(listing(fields)), indexPapers(papers))
  return [known, ...warnings.map(({ code }) => code)]
}

describe('a listing is a known paper', () => {
  test.each<[string, Partial<Paper>, Partial<Paper>, string[]]>([
    [
      'by its arXiv id, whatever the rest',
      { arxivId: '2508.00001' },
      { arxivId: '2508.00001', title: 'Whale Songs', abstract: other },
      ['title-differs'],
    ],
    [
      'by its arXiv id, whatever the DOI',
      { arxivId: '2508.00001', doi: '10.1000/a' },
      { arxivId: '2508.00001', doi: '10.1000/b' },
      [],
    ],
    ['by its DOI, in any case', { doi: '10.1000/ABC' }, { doi: '10.1000/abc', abstract: other }, []],
    ['by title and abstract', {}, {}, []],
    ['by them, where only one has an id', { arxivId: '2508.00001' }, {}, []],
    ['by them, where one has an arXiv id and one a DOI', { arxivId: '2508.00001' }, { doi: '10.1000/a' }, []],
    ['whose title is written otherwise', {}, { title: 'LEARNING TO GLUE — sheaves  from examples.' }, []],
    [
      'whose title lost its LaTeX',
      { title: 'An $O(n\\log n)$ Gluing $\\times$ Two' },
      { title: 'An O(nlog n) Gluing times Two' },
      [],
    ],
    [
      'whose abstract was revised',
      {},
      { abstract: `${abstract.slice(0, 200)} We also prove a bound, and a lower bound that meets it.` },
      [],
    ],
    ['whose abstract was wrapped and hyphenated', {}, { abstract: abstract.replaceAll(' ', '\n') }, []],
    [
      'whose title grew',
      {},
      { title: 'SheafNet: Learning to Glue Sheaves from Examples' },
      ['title-differs'],
    ],
    [
      'whose title grew while a word of the abstract changed',
      {},
      { title: 'SheafNet: Learning to Glue Sheaves', abstract: abstract.replace('half', 'a third of') },
      ['title-differs'],
    ],
    ['with the same abstract under quite another title', {}, { title: 'Whale Songs' }, ['title-differs']],
    [
      'of one word',
      { title: 'Preface', abstract: 'Welcome to the proceedings.' },
      { title: 'Preface', abstract: 'Welcome to the proceedings!' },
      [],
    ],
    ['whose texts hold no letter', { title: '???', abstract: '!!!' }, { title: '???', abstract: '!!!' }, []],
  ])('%s', (_, known, fields, warnings) => {
    expect(identified([paper('a', known)], fields)).toEqual(['a', ...warnings])
  })

  it('under its new id where it moved', () => {
    const papers = [
      paper('old', { movedTo: 'new', arxivId: '2508.00001' }),
      paper('new', { title: 'New', abstract: other }),
    ]
    expect(identified(papers, { arxivId: '2508.00001' })).toEqual(['new'])
    expect(identified(papers, {})).toEqual(['new'])
  })
})

describe('a listing is another paper', () => {
  test.each<[string, Partial<Paper>, Partial<Paper>, string[]]>([
    [
      'with another arXiv id, whatever the rest',
      { arxivId: '2508.00001' },
      { arxivId: '2508.00002' },
      ['same-title'],
    ],
    ['with another DOI, whatever the rest', { doi: '10.1000/a' }, { doi: '10.1000/b' }, ['same-title']],
    [
      'with the same DOI and another arXiv id',
      { doi: '10.1000/a', arxivId: '2508.00001' },
      { doi: '10.1000/a', arxivId: '2508.00002' },
      ['same-title'],
    ],
    ['with the same title and another abstract', {}, { abstract: other }, ['same-title']],
    ['with another title and another abstract', {}, { title: 'Whale Songs', abstract: other }, []],
    [
      'in a series, with nearly the same abstract',
      { title: 'Findings of the 2019 Gluing Task' },
      { title: 'Findings of the 2020 Gluing Task', abstract: abstract.replace('three', 'four') },
      [],
    ],
    [
      'with nearly the same abstract under quite another title',
      {},
      { title: 'Whale Songs', abstract: abstract.replace('half', 'a third of') },
      [],
    ],
    [
      'with an abstract that was pasted, a second version by its title',
      { title: 'Gluer: Sheaves from Examples' },
      { title: 'Gluer-V2: Bridging Charts at Scale' },
      [],
    ],
    [
      'of one word, with half the abstract',
      { title: 'Preface' },
      { title: 'Preface', abstract: `${abstract.slice(0, 150)} ${other}` },
      ['same-title'],
    ],
    ['whose texts hold no letter', { title: '???', abstract: '!!!' }, { title: '!!!', abstract: '???' }, []],
  ])('%s', (_, known, fields, warnings) => {
    expect(identified([paper('a', known)], fields)).toEqual([undefined, ...warnings])
  })

  it('than each of two with the same title', () => {
    const papers = [paper('a'), paper('a-2', { abstract: other })]
    expect(identified(papers, { abstract: other })).toEqual(['a-2'])
    expect(identified(papers, {})).toEqual(['a'])
    expect(
      identified(papers, { abstract: 'Quite something else, and long enough to be told from both.' }),
    ).toEqual([undefined, 'same-title'])
  })
})

it('prefers the same title to a likelier abstract, and then the paper known first', () => {
  const revised = `${abstract.slice(0, 150)} ${other}`
  const papers = [
    paper('far', { title: 'Learning to Glue: Sheaves by Examples' }),
    paper('near', { abstract: revised }),
  ]
  expect(identified(papers, {})).toEqual(['near'])
  expect(
    identified([paper('one', { arxivId: '2508.00001' }), paper('two', { arxivId: '2508.00002' })], {}),
  ).toEqual(['one'])
})

it('prefers the papers that a digest lists already', () => {
  const index = indexPapers([
    paper('one', { arxivId: '2508.00001' }),
    paper('two', { arxivId: '2508.00002' }),
  ])
  expect(identify(traitsOf(listing()), index, new Set(['two'])).known).toBe('two')
  expect(identify(traitsOf(listing({ arxivId: '2508.00001' })), index, new Set(['two'])).known).toBe('one')
})

it('knows the very same texts again, however many share the title or the abstract', () => {
  const alike = (at: number) =>
    listing({ title: at < 100 ? 'One Title' : `Number ${at} of All`, abstract: `Short ${at}.` })
  const index = indexPapers([])
  for (let at = 0; at < 200; at++) addPaper(String(at), traitsOf(alike(at)), index)
  const known = Array.from({ length: 200 }, (_, at) => identify(traitsOf(alike(at)), index).known)
  expect(known).toEqual(known.map((_, at) => String(at)))
})

it('knows the ids that were filled in', () => {
  const index = indexPapers([paper('a')])
  learnIds('a', { arxivId: '2508.00001', doi: '10.1000/A' }, index)
  expect(
    identify(traitsOf(listing({ doi: '10.1000/a', title: 'Whale Songs', abstract: other })), index).known,
  ).toBe('a')
  expect(identify(traitsOf(listing({ arxivId: '2508.00002' })), index).known).toBeUndefined()
  expect(() => learnIds('b', {}, index)).toThrow('b is not in the index')
})

it('stays linear where thousands share a title, or nearly an abstract', () => {
  const index = indexPapers([])
  const numbered = (at: number) =>
    listing({
      title: at % 2 ? 'One Title' : `Title ${at}`,
      abstract: `${abstract} It is the ${at}th of its kind, and ${at * 7} follow.`,
    })
  for (let at = 0; at < 4000; at++)
    addPaper(String(at), traitsOf({ ...numbered(at), arxivId: `2508.0${at}` }), index)
  for (let at = 0; at < 4000; at++) identify(traitsOf(numbered(at)), index)
  expect(identify(traitsOf({ ...numbered(7), arxivId: '2508.07' }), index).known).toBe('7')
})

describe.skipIf(!hasData)('real papers', () => {
  it('are recognised in 98 % of the pairs of a page and arXiv, without their ids', () => {
    const pairs =
      jsonLines<Record<'hf_title' | 'hf_abstract' | 'arxiv_title' | 'arxiv_abstract', string>>(
        'latex-pairs.jsonl.gz',
      )
    const index = indexPapers([])
    for (const [at, pair] of pairs.entries())
      addPaper(
        String(at),
        traitsOf(asListing({ title: pair.arxiv_title, abstract: pair.arxiv_abstract }, false)),
        index,
      )
    const found = pairs.filter((pair, at) => {
      const traits = traitsOf(asListing({ title: pair.hf_title, abstract: pair.hf_abstract }, false))
      return identify(traits, index).known === String(at)
    })
    expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.98)
  })

  it('of the API are never merged, with their ids or without', () => {
    const papers = jsonLines<RealPaper>('hf-truth.jsonl.gz')
    expect(recognise(papers, true)).toEqual([])
    expect(recognise(papers, false)).toEqual([])
  })
})
