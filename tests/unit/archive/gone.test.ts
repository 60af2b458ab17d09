import { describe, expect, it } from 'vitest'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { topicPage } from '../../../src/archive/permalinks.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import type { Topic } from '../../../src/archive/topic.ts'
import { formerPages, ownPages, topicPages } from '../../../src/archive/topic-pages.ts'
import { feedFiles } from '../../../src/site/feeds.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'

const absolute = (path: string) => `https://example.org${path}`
const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}`)
const pinned = (id: string, topic = 'code'): Paper => toyPaper(id, { topics: { pin: [topic], bar: [] } })
const perDigest = 10

/** An archive that lists papers by these ids, ten a day. */
function archiveOf(papers: Paper[], listed: string[], topics: Topic[] = [toyTopic('code')]): Archive {
  const digests = Array.from({ length: Math.ceil(listed.length / perDigest) }, (_, day) =>
    toyDigest(
      new Date(Date.UTC(2025, 0, day + 1)).toISOString().slice(0, 10),
      listed.slice(day * perDigest, (day + 1) * perDigest),
    ),
  )
  return makeArchive({ settings: noSettings, papers, digests, topics, quarantine: [] })
}

const addresses = (archive: Archive) => [
  ...[...ownPages(archive), ...formerPages(archive)].map(({ id, number }) => topicPage(id, number)),
  ...feedFiles(archive, absolute).map(({ path }) => path),
]
const lost = (before: Archive, after: Archive) => {
  const present = new Set(addresses(after))
  return addresses(before).filter((path) => !present.has(path))
}

/** What may become of papers: the ids that are listed no more where they stood, and those that stand in the place of others. */
const goings: [string, (papers: Paper[]) => Paper[], Record<string, string | undefined>][] = [
  ['one is withdrawn', (papers) => edited(papers, 'p7', { withdrawn: 'A mistake.' }), { p7: undefined }],
  ['one is renamed', (papers) => [...edited(papers, 'p7', { movedTo: 'new' }), pinned('new')], { p7: 'new' }],
  ['one becomes an earlier one', (papers) => edited(papers, 'p60', { movedTo: 'p7' }), { p60: undefined }],
  [
    'one becomes a later one',
    (papers) => edited(papers, 'p7', { movedTo: 'p60' }),
    { p7: 'p60', p60: undefined },
  ],
  [
    'one becomes another of its digest',
    (papers) => edited(papers, 'p8', { movedTo: 'p7' }),
    { p8: undefined },
  ],
  [
    'one becomes a later one of its digest',
    (papers) => edited(papers, 'p7', { movedTo: 'p8' }),
    { p7: 'p8', p8: undefined },
  ],
  [
    'one is renamed twice and then withdrawn',
    (papers) => [
      ...edited(papers, 'p7', { movedTo: 'new' }),
      { ...pinned('new'), movedTo: 'newer' },
      { ...pinned('newer'), withdrawn: 'A mistake.' },
    ],
    { p7: undefined },
  ],
  [
    'one that is renamed has other topics now',
    (papers) => [...edited(papers, 'p7', { movedTo: 'new' }), toyPaper('new')],
    { p7: undefined },
  ],
  [
    'a whole page is withdrawn',
    (papers) => ids(50).reduce((all, id) => edited(all, id, { withdrawn: 'A mistake.' }), papers),
    Object.fromEntries(ids(50).map((id) => [id, undefined])),
  ],
]

const edited = (papers: Paper[], id: string, fields: Partial<Paper>) =>
  papers.map((paper) => (paper.id === id ? { ...paper, ...fields } : paper))

describe.each(goings)('where %s', (_, change, places) => {
  it.each([99, 100, 101, 149, 150, 151, 201])('no address goes, with %i papers', (count) => {
    const papers = ids(count).map((id) => pinned(id))
    const before = archiveOf(papers, ids(count))
    const after = archiveOf(change(papers), ids(count))
    expect(lost(before, after)).toEqual([])
    expect(addresses(after)).toEqual(addresses(before))
  })

  it('nothing else moves to another page', () => {
    const papers = ids(230).map((id) => pinned(id))
    const pages = (archive: Archive) => {
      const { head, numbered } = topicPages('code', archive)
      return [head, ...numbered].map((page) => page.map(({ paper }) => paper.id))
    }
    const expected = pages(archiveOf(papers, ids(230))).map((page) =>
      page.flatMap((id) => (id in places ? (places[id] ?? []) : id)),
    )
    expect(pages(archiveOf(change(papers), ids(230)))).toEqual(expected)
  })
})

describe('a topic that moves', () => {
  const topics = (moved: Record<string, string>) =>
    ['large', 'small', 'other'].map((id) =>
      toyTopic(id, [`phrases: {${id}: 5}`, ...(moved[id] ? [`movedTo: "${moved[id]}"`] : [])]),
    )
  const papers = [
    ...ids(300).map((id) => toyPaper(id, { title: `A large ${id}`, abstract: 'On the large.' })),
    ...ids(3).map((id) => toyPaper(`s-${id}`, { title: `A small ${id}`, abstract: 'On the small.' })),
  ]
  const archive = (moved: Record<string, string> = {}, all = papers) =>
    archiveOf(
      all,
      papers.map(({ id }) => id),
      topics(moved),
    )

  it.each([
    ['to one of fewer papers', archive({ large: 'small' })],
    ['to one that moves on', archive({ large: 'small', small: 'other' })],
    [
      'and of whose papers one was withdrawn since',
      archive({ large: 'small' }, edited(papers, 'p7', { withdrawn: 'A mistake.' })),
    ],
  ])('%s keeps every address', (_, after) => {
    expect(lost(archive(), after)).toEqual([])
  })

  it('keeps what it had while it led elsewhere', () => {
    const [before, after] = [archive({ other: 'large' }), archive({ other: 'large', large: 'small' })]
    expect(addresses(before)).toContain('/topics/other/5/')
    expect(lost(before, after)).toEqual([])
  })

  it('leads on from where nothing stands any more', () => {
    const files = feedFiles(archive({ large: 'small' }), absolute)
    const found = files.find(({ path }) => path === '/feeds/atom/topics/large/4.xml')
    expect(found?.document).toMatchObject({ number: 4, from: 0, to: 0 })
    expect(found?.document.feed.folder).toBe('/topics/large/')
  })
})

describe('the feeds of digests and weeks, which are cut by their weight', () => {
  const title = 'A title that takes its place in a digest. '.repeat(7)
  const papers = ids(2100).map((id) => toyPaper(id, { title: title + id }))
  const present = (archive: Archive) =>
    feedFiles(archive, absolute).flatMap(({ path, document: { from, to } }) =>
      /^\/feeds\/atom\/(digests|weeks)\//.test(path) ? [[path, from, to]] : [],
    )

  it('have the same documents when papers were withdrawn, renamed and merged', () => {
    const before = present(archiveOf(papers, ids(2100)))
    const changed = papers.map((paper, at) => {
      if (at % 5 === 0) return { ...paper, withdrawn: 'A mistake.' }
      return at % 5 === 1
        ? { ...paper, movedTo: `n${paper.id}` }
        : at % 5 === 2
          ? { ...paper, movedTo: `p${at}` }
          : paper
    })
    const renamed = changed.flatMap(({ movedTo }) =>
      movedTo?.startsWith('n') ? [toyPaper(movedTo, { title })] : [],
    )
    const after = present(archiveOf([...changed, ...renamed], ids(2100)))
    expect(before.length).toBeGreaterThan(5)
    expect(after).toEqual(before)
  })
})
