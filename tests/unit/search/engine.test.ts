import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/search/answer.ts'
import type { Engine } from '../../../src/search/engine.ts'
import { emptyQuery, type Query } from '../../../src/search/query.ts'
import { toyEngine } from './toy.ts'

const papers = [
  {
    id: 'oak-roots',
    topics: { pin: ['trees'] },
    title: 'Oak Roots Remember Drought',
    abstract:
      'Every tree keeps a record of dry years. We measure the memory of oak roots with a chain of sensors.',
    authors: ['Ada Lovelace', 'Józef Świerk'],
    arxivId: '2412.00001',
  },
  {
    id: 'crow-tools',
    topics: { pin: ['birds'] },
    title: 'Crows Choose Tools',
    abstract:
      'A bird may plan ahead: the crow picks the longer of two sticks. The choice is not a matter of luck.',
    authors: ['Grace Hopper'],
    arxivId: '2412.00002',
    doi: '10.1234/Crow.5',
  },
  {
    id: 'moss-clocks',
    topics: { pin: ['plants'] },
    title: 'Moss Clocks Run Slow in Winter',
    abstract: 'A plant without roots keeps time as well. Winter slows its clock by a third.',
    authors: ['Ada Byron'],
  },
  {
    id: 'bird-song-nests',
    topics: { pin: ['birds'] },
    title: 'Bird Song Near Nests',
    abstract: 'The song of a bird carries far. Nests near rivers hear other songs than nests near roads.',
  },
  {
    id: 'leaf-area-index',
    topics: { pin: ['plants'] },
    title: 'Estimating the Leaf Area Index (LAI)',
    abstract: 'The leaf area index (LAI) of a plant tells how much light it catches. LAI maps are coarse.',
  },
  {
    id: 'lai-from-drones',
    topics: { pin: ['trees'] },
    title: 'LAI from Drones',
    abstract: 'Drones photograph every tree of a forest; the picture gives the LAI at once.',
  },
  {
    id: 'times-sign',
    topics: { pin: ['trees'] },
    title: 'Grid$\\times$Forest: $\\mathcal{O}(n)$ Counting of Trees',
    abstract: 'Counting takes linear time in a photo-graph of any size. A photograph is enough.',
  },
  {
    id: 'seeds-2',
    title: 'Seed Rain',
    abstract: 'Rain of seeds falls where the wind slows. A photo graph helps.',
  },
  {
    id: 'seeds-1',
    title: 'Seed Rain',
    abstract: 'Rain of seeds falls where the wind slows. A photo graph helps.',
  },
]

describe('a search over a small archive', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await toyEngine(papers)
  })
  const ask = (text: string, more: Partial<Query> = {}): Promise<Answer> =>
    engine.search({ ...emptyQuery, text, ...more })
  const ids = async (text: string, more: Partial<Query> = {}) =>
    (await ask(text, more)).results.map(({ id }) => id)

  it.each([
    ['a title', 'Oak Roots Remember Drought', 'oak-roots'],
    ['words in another order', 'drought oak', 'oak-roots'],
    ['a slip of the pen', 'rembmer drougt', 'oak-roots'],
    ['a plural for a singular', 'oaks roots', 'oak-roots'],
    ['a beginning', 'crows choose to', 'crow-tools'],
    ['a question', 'how do crows plan ahead?', 'crow-tools'],
    ['one word for two', 'leafarea', 'leaf-area-index'],
    ['two words for one', 'photo graph trees', 'times-sign'],
    ['an author without accents', 'jozef swierk', 'oak-roots'],
    ['a title in LaTeX', 'Grid$\\times$Forest: $\\mathcal{O}(n)$ Counting of Trees', 'times-sign'],
    ['a title as Hugging Face damages it', 'GridtimesForest: O(n) Counting of Trees', 'times-sign'],
    ['a title in plain text', 'Grid×Forest: O(n) Counting of Trees', 'times-sign'],
    ['a word that a sign was written into', 'gridtimesforest', 'times-sign'],
    ['an arXiv id', '2412.00002', 'crow-tools'],
    ['an arXiv id with a version', 'arXiv:2412.00002v3', 'crow-tools'],
    ['a URL of arXiv', 'https://arxiv.org/pdf/2412.00002v1.pdf', 'crow-tools'],
    ['a URL of Hugging Face', 'huggingface.co/papers/2412.00002?ref=x', 'crow-tools'],
    ['a DOI', 'doi:10.1234/crow.5', 'crow-tools'],
    ['a URL of a DOI', 'https://doi.org/10.1234%2FCROW.5', 'crow-tools'],
    ['the DOI of arXiv', '10.48550/arXiv.2412.00002', 'crow-tools'],
    ['a URL of the site', 'https://example.org/archive/papers/moss-clocks/', 'moss-clocks'],
  ])('finds a paper by %s', async (_, text, id) => {
    expect((await ids(text))[0]).toBe(id)
  })

  it.each([
    ['"chain of sensors"', ['oak-roots']],
    ['"of chain"', []],
    ['roots -oak', ['moss-clocks']],
    ['roots -"dry years"', ['moss-clocks']],
    ['author:ada', ['moss-clocks', 'oak-roots']],
    ['author:"Ada Lovelace"', ['oak-roots']],
    ['author:hop', ['crow-tools']],
    ['topic:trees', ['times-sign', 'lai-from-drones', 'oak-roots']],
    ['topic:plants year:2024', ['moss-clocks', 'oak-roots']],
    ['topic:nothing', []],
    ['after:2025-01-01 nests', []],
    ['before:2025 nests', ['bird-song-nests']],
    ['xyzzyx', []],
    [
      '',
      [
        'seeds-1',
        'times-sign',
        'seeds-2',
        'leaf-area-index',
        'lai-from-drones',
        'moss-clocks',
        'bird-song-nests',
        'oak-roots',
        'crow-tools',
      ],
    ],
  ])('%s leaves %j', async (text, list) => {
    expect(await ids(text)).toEqual(list)
  })

  it('lets the newer paper come first only where nothing else decides', async () => {
    expect((await ids('seed rain')).slice(0, 2)).toEqual(['seeds-1', 'seeds-2'])
    expect((await ids('seed rain', { sort: 'oldest' })).slice(0, 2)).toEqual(['seeds-2', 'seeds-1'])
  })

  it('takes an acronym for what the archive says that it stands for, and the other way', async () => {
    expect(await ids('leaf area index')).toContain('lai-from-drones')
    expect(await ids('lai light')).toContain('leaf-area-index')
  })

  it('marks the words that it looked for, in title and text', async () => {
    const [first] = (await ask('drougt "dry years"')).results
    expect(first?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Drought'])
    expect(first?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['dry years'])
  })

  it('says what it corrected and what it left out', async () => {
    const { corrected, notes } = await ask('drougt Sensrs qqqqqq')
    expect(corrected).toBe('drought sensors qqqqqq')
    expect(notes).toEqual([
      { kind: 'corrected', typed: 'drougt', used: 'drought' },
      { kind: 'corrected', typed: 'sensrs', used: 'sensors' },
      { kind: 'missing', words: ['qqqqqq'] },
    ])
  })

  it('corrects nothing that is in quotes', async () => {
    const { total, corrected, notes } = await ask('"drougt"')
    expect({ total, corrected, notes }).toEqual({
      total: 0,
      corrected: null,
      notes: [{ kind: 'phrase', text: 'drougt' }],
    })
  })

  it('counts topics and years, each as if nothing were chosen in it', async () => {
    const { facets, total } = await ask('', { topics: ['birds'] })
    expect(total).toBe(2)
    expect(facets.topics.map(({ id, papers: count, chosen }) => [id, count, chosen])).toEqual([
      ['plants', 5, false],
      ['trees', 3, false],
      ['birds', 2, true],
    ])
    expect(facets.years.map(({ id, papers: count }) => [id, count])).toEqual([['2024', 2]])
  })

  it('goes straight to the paper that an id names, and says where there is none', async () => {
    expect((await ask('2412.00001')).paper).toBe('oak-roots')
    expect(await ask('2412.99999')).toMatchObject({
      total: 0,
      notes: [{ kind: 'unknown-id', text: '2412.99999' }],
    })
  })

  it('completes the name of an author', async () => {
    expect((await ask('author:ad')).authors).toEqual(['Ada Byron', 'Ada Lovelace'])
  })

  it.each([
    '__proto__',
    'constructor',
    '"""',
    '\\',
    '$',
    '((((',
    '-',
    'x'.repeat(60_000),
    'a '.repeat(30_000),
  ])('outlives a query like %.20s', async (text) => {
    expect((await ask(text)).total).toBeGreaterThanOrEqual(0)
  })
})

describe('a search over no papers', () => {
  it('finds nothing', async () => {
    const engine = await toyEngine([])
    expect((await engine.search({ ...emptyQuery, text: 'anything' })).total).toBe(0)
  })
})
