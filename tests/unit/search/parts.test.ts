import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSearchIndex } from '../../../scripts/build/search-index.ts'
import { searchedIds } from '../../../scripts/verify/search.ts'
import type { Archive } from '../../../src/archive/archive.ts'
import { emptyQuery } from '../../../src/search/query.ts'
import { filesIn, temporaryFolder } from '../../support/folders.ts'
import { type ToyPaper, toyArchive, toyEngine } from './toy.ts'

const plants = ['moss', 'fern', 'lichen', 'ivy', 'clover']
const papers = Array.from(
  { length: 14 },
  (_, at): ToyPaper => ({
    id: `paper-${at}`,
    title: `The ${plants[at % 5]} of Garden ${at}`,
    abstract: `Soft moss and ${plants[at % 3]} grow in garden ${at}; fine${at % 2 ? '-' : ''}tuned water feeds a mixture of ferns (MOF).`,
    authors: [`Ada Lee${at}`, 'Bo Moss'],
    arxivId: `2501.000${10 + at}`,
  }),
)
const inPart = 5

describe('an index in parts', () => {
  const engines = Promise.all([toyEngine(papers), toyEngine(papers, inPart)])

  it.each([
    'moss',
    'the fern of garden 6',
    '"soft moss and lichen"',
    'gardn',
    'mof',
    'finetuned water',
    'author:lee1',
    '2501.00013',
    'The $\\text{moss}$ of Garden 5',
    '-fern year:2025',
  ])('finds the same as one in one piece: %s', async (text) => {
    const [whole, cut] = await engines
    expect(await cut.search({ ...emptyQuery, text })).toEqual(await whole.search({ ...emptyQuery, text }))
  })

  it('holds every paper', async () => {
    const site = temporaryFolder()
    await writeSearchIndex(toyArchive(papers), site, { inPart })
    expect((await searchedIds(site)).toSorted()).toEqual(papers.map(({ id }) => id).toSorted())
  })

  it('names the parts that Pagefind has to merge, which have no code of their own', async () => {
    const site = temporaryFolder()
    await writeSearchIndex(toyArchive(papers), site, { inPart })
    const folder = join(site, 'pagefind')
    expect(JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8'))).toEqual(['2/', '3/'])
    expect(readdirSync(join(folder, '3')).filter((name) => /js|wasm/.test(name))).toEqual([
      'pagefind-entry.json',
    ])
  })

  it('has as many parts when papers are withdrawn, names those that are not empty, and finds all papers', async () => {
    const withdrawn = papers.slice(0, 11).with(2, { ...papers[2]!, withdrawn: 'An error.' })
    const site = temporaryFolder()
    await writeSearchIndex(toyArchive(withdrawn), site, { inPart })
    expect(JSON.parse(readFileSync(join(site, 'pagefind/parts.json'), 'utf8'))).toEqual(['2/'])
    expect(readdirSync(join(site, 'pagefind/3'))).toContain('pagefind-entry.json')
    expect(await searchedIds(site)).toHaveLength(10)
    const { results } = await (await toyEngine(withdrawn, inPart)).search({
      ...emptyQuery,
      text: 'garden 10',
    })
    expect(results[0]?.id).toBe('paper-10')
  })
})

const nine = toyArchive(papers.slice(0, 9))
const corrected = papers.with(1, { ...papers[1]!, abstract: 'It was sedge all along.' })
/** What becomes of an archive of nine papers. */
const changes: [what: string, archive: Archive][] = [
  ['nothing', nine],
  ['a paper more', toyArchive(papers.slice(0, 10))],
  ['papers that fill a part and begin another', toyArchive(papers)],
  ['a corrected paper in an old part', toyArchive(corrected.slice(0, 9))],
  ['a withdrawn paper', toyArchive(papers.slice(0, 9).with(2, { ...papers[2]!, withdrawn: 'An error.' }))],
  [
    'one withdrawn that leaves a part empty',
    toyArchive(papers.slice(0, 11).with(2, { ...papers[2]!, withdrawn: 'An error.' })),
  ],
  ['an older digest', toyArchive([papers[12]!, papers[13]!, ...papers.slice(0, 9)])],
  ['another topic', withTopic(nine)],
  ['another language', inLanguage('de', nine)],
  ['no papers', toyArchive([])],
]

describe('an index made with what earlier builds have kept', () => {
  it.each(changes)('is the one of a build from nothing, after %s', async (_, archive) => {
    const memo = await memoOfNine()
    const whole = archive === nine ? await indexOfNine() : await built(archive)
    expect(await built(archive, memo)).toEqual(whole)
    expect(await built(archive, memo)).toEqual(whole)
  })

  it('is the one of a build from nothing after each of many digests', async () => {
    const memo = join(temporaryFolder(), 'memo')
    for (const count of [3, 5, 6, 12]) {
      const archive = toyArchive(papers.slice(0, count))
      expect(await built(archive, memo)).toEqual(await built(archive))
    }
  })

  it('takes full parts as they are, and keeps nothing that is of no use', async () => {
    const memo = await memoOfNine()
    const before = readdirSync(memo)
    await built(toyArchive(papers.slice(0, 10)), memo)
    const after = readdirSync(memo)
    expect(after.filter((name) => before.includes(name))).toHaveLength(2)
    expect(after).toHaveLength(4)
  })

  it('takes the texts as they are where topics alone have changed', async () => {
    const memo = await memoOfNine()
    const before = readdirSync(memo)
    await built(withTopic(nine), memo)
    expect(readdirSync(memo)).toEqual(before)
  })

  it('is made anew where another source is to make it', async () => {
    const archive = toyArchive(papers.slice(0, 4))
    const [one, other] = [await memoOf(archive, 'one'), await memoOf(archive, 'other')]
    expect(readdirSync(one).filter((name) => readdirSync(other).includes(name))).toEqual([])
  })

  it.each([
    ['is cut off', (file: string) => truncateSync(file, statSync(file).size - 3)],
    ['is empty', (file: string) => truncateSync(file)],
    ['has another byte', flip],
    ['is another file', (file: string) => writeFileSync(file, 'Moss')],
  ])('is made anew where what was kept %s', async (_, damage) => {
    const memo = await memoOfNine()
    for (const name of readdirSync(memo)) damage(join(memo, name))
    expect(await built(nine, memo)).toEqual(await indexOfNine())
  })

  it('is made without a memo where there can be none', async () => {
    const file = join(temporaryFolder(), 'memo')
    writeFileSync(file, 'not a folder')
    expect(await built(nine, file)).toEqual(await indexOfNine())
  })

  it('leaves other files of the folder alone', async () => {
    const memo = join(temporaryFolder(), 'memo')
    mkdirSync(memo)
    writeFileSync(join(memo, 'pages-of-the-builder'), 'kept')
    await built(toyArchive(papers.slice(0, 3)), memo)
    expect(readdirSync(memo)).toContain('pages-of-the-builder')
  })
})

const made: { index?: Map<string, string>; memo?: Map<string, string> } = {}

/** The index of the nine papers, built from nothing. */
async function indexOfNine(): Promise<Map<string, string>> {
  made.index ??= await built(nine)
  return made.index
}

/** A copy of what a build of the nine papers keeps. */
async function memoOfNine(): Promise<string> {
  made.memo ??= filesIn(await memoOf(nine))
  const memo = temporaryFolder()
  for (const [name, bytes] of made.memo) writeFileSync(join(memo, name), bytes, 'latin1')
  return memo
}

async function memoOf(archive: Archive, memoKey = ''): Promise<string> {
  const memo = join(temporaryFolder(), 'memo')
  await writeSearchIndex(archive, temporaryFolder(), { memo, memoKey, inPart })
  return memo
}

/** The files of an index, by their paths. */
async function built(archive: Archive, memo?: string): Promise<Map<string, string>> {
  const site = temporaryFolder()
  await writeSearchIndex(archive, site, { inPart, ...(memo ? { memo } : {}) })
  return filesIn(site)
}

function flip(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(file, bytes)
}

function inLanguage(language: string, archive: Archive): Archive {
  return { ...archive, settings: { ...archive.settings, language } }
}

/** The archive with its first paper in a topic. */
function withTopic(archive: Archive): Archive {
  const topics = [{ topic: 'trees', score: 9, words: [], pinned: true }]
  return {
    ...archive,
    entries: archive.entries.map((entry, at) => (at === 0 ? { ...entry, topics } : entry)),
  }
}
