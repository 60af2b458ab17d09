import { describe, expect, it } from 'vitest'
import { keepable } from '../../../scripts/build/offline/keepable.ts'
import { core, everything, parts, searchIndex } from '../../../scripts/build/offline/packs.ts'
import { makeArchive } from '../../../src/archive/archive.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'
import { toyFile } from '../../support/toy-files.ts'

/** Twelve days in two years, a paper a day; the paper of the first day is listed again on the last. */
const dates = [...Array.from({ length: 11 }, (_, at) => `2024-12-${at + 11}`), '2025-01-02']
const archive = makeArchive({
  settings: noSettings,
  papers: dates.map((date) => toyPaper(`p-${date}`, { topics: { pin: ['robots'], bar: [] } })),
  digests: dates.map((date) =>
    toyDigest(date, date > '2025' ? [`p-${date}`, 'p-2024-12-11'] : [`p-${date}`]),
  ),
  topics: [toyTopic('machines'), toyTopic('robots', ['parent: "machines"']), toyTopic('empty')],
  quarantine: [],
})
const shell = [
  '/404.html',
  '/_astro/a.css',
  '/_astro/a.js',
  '/favicon.svg',
  '/index.html',
  '/offline/missing/index.html',
  '/recent.json',
  '/map/2024.json',
  '/map/points.bin',
  '/theme.js',
]
const machineMade = [
  '/_headers',
  '/rss.xml',
  '/papers.jsonl',
  '/release.json',
  '/sw.js',
  '/offline/packs.json',
  '/offline/core-0.pack',
  '/digests/2024-12-12/mail.html',
  '/digests/2024-12-12/mail.txt',
  '/weeks/2024-W50/mail.html',
  '/feeds.opml',
  '/feeds/robots/feed.json',
  '/topics.json',
  '/digests/feed.json',
  '/topics/robots/papers.json',
  '/digests/2025-01-02/papers.json',
  '/schemas/paper.json',
  '/digests/2025-01-02/mail.html',
  '/digests/2025-01-02/mail.txt',
  '/topics/robots/papers.bib',
  '/topics/robots/feed.json',
  '/pagefind/pagefind.js',
  '/pagefind/index/en_1.pf_index',
  '/pagefind/2/index/en_1.pf_index',
]
const index = [
  '/search/index/entry.json',
  '/search/index/a.bin',
  '/pagefind/2/fragment/1.pf_fragment',
  '/pagefind/fragment/1.pf_fragment',
]
/** Pages that nobody has told the packs of. */
const newKinds = ['/of-tomorrow/', '/of-tomorrow/and-its-parts/', '/saved/', '/map/', '/rising/', '/weeks/']
const page = (path: string) => `${path}index.html`
const pages = [
  ...['/digests/', '/digests/2024/', '/digests/2024/12/', '/digests/2025/', '/topics/', '/search/'],
  ...newKinds,
  ...['/topics/machines/', '/topics/robots/', '/topics/robots/1/', '/topics/empty/', '/weeks/2024-W50/'],
  ...dates.flatMap((date) => [`/digests/${date}/`, `/papers/p-${date}/`]),
].map(page)
const site = [...shell, ...machineMade, ...index, ...pages]
  .toSorted()
  .map((path) =>
    toyFile(
      path,
      path.endsWith('a.js')
        ? 'fetch(base + "recent.json"); fetch(topic + "papers.json"); fetch(base + "offline/packs.json")'
        : path,
    ),
  )
const kept = keepable(archive, site)
const paths = ({ files }: { files: { path: string }[] }) => files.map(({ path }) => path)

describe('what can be kept', () => {
  it('is every page, what pages load, and the index, but nothing made for machines', () => {
    expect(paths({ files: kept }).toSorted()).toEqual([...shell, ...index, ...pages].toSorted())
  })

  it('stands day by day, a digest and then its papers, and after them what repeats their words', () => {
    const all = paths({ files: kept })
    const last = page('/papers/p-2025-01-02/')
    const [first] = all
    expect(first).toBe(page('/digests/2024-12-11/'))
    expect(all[1]).toBe(page('/papers/p-2024-12-11/'))
    expect(all.indexOf(page('/topics/robots/'))).toBeGreaterThan(all.indexOf(last))
    expect(all.indexOf('/pagefind/fragment/1.pf_fragment')).toBeGreaterThan(all.indexOf(last))
  })
})

describe('packs', () => {
  it('the core holds the shell, all topics, years and months, and the ten newest days with their papers', () => {
    const held = paths(core(archive, kept, 10, false))
    const newest = dates.slice(-10)
    expect(held).toEqual(
      expect.arrayContaining([...shell, page('/topics/robots/'), page('/digests/2024/12/')]),
    )
    expect(held.filter((path) => /^\/digests\/\d{4}-/.test(path))).toEqual(
      newest.map((date) => page(`/digests/${date}/`)),
    )
    expect(held.filter((path) => path.startsWith('/papers/')).toSorted()).toEqual(
      ['2024-12-11', ...newest].map((date) => page(`/papers/p-${date}/`)),
    )
    expect(held).not.toContain(page('/topics/robots/1/'))
    expect(held.filter((path) => index.includes(path))).toEqual([])
  })

  it('the core holds pages of kinds that are new, and so does everything', () => {
    for (const pack of [core(archive, kept, 10, false), everything(archive, kept)])
      expect(paths(pack)).toEqual(expect.arrayContaining(newKinds.map(page)))
  })

  it('every page is in some pack besides everything', () => {
    const held = [core(archive, kept, 10, true), ...parts(archive, kept)].flatMap(paths)
    expect([...new Set(held)].toSorted()).toEqual(paths({ files: kept }).toSorted())
  })

  it('the core holds a small index too', () => {
    expect(paths(core(archive, kept, 10, true))).toEqual(expect.arrayContaining(index))
    expect(paths(searchIndex(kept)).toSorted()).toEqual(index.toSorted())
  })

  it('a year holds its days, months and weeks, and every paper that they list', () => {
    const [newer, older] = parts(archive, kept)
    expect(newer).toMatchObject({ name: 'year-2025', title: '2025', papers: 2 })
    expect(paths(newer!).toSorted()).toEqual(
      ['/digests/2025-01-02/', '/digests/2025/', '/papers/p-2024-12-11/', '/papers/p-2025-01-02/'].map(page),
    )
    expect(older?.papers).toBe(11)
    expect(paths(older!)).toContain(page('/weeks/2024-W50/'))
  })

  it('a topic holds its pages and those of its subtopics, and all their papers; an empty one has no pack', () => {
    const topics = parts(archive, kept).filter(({ name }) => name.startsWith('topic-'))
    expect(topics.map(({ name, papers }) => [name, papers])).toEqual([['topic-machines', 12]])
    expect(paths(topics[0]!)).toEqual(
      expect.arrayContaining(
        ['/topics/machines/', '/topics/robots/', '/topics/robots/1/', '/papers/p-2024-12-15/'].map(page),
      ),
    )
  })

  it('everything holds all that can be kept', () => {
    expect(everything(archive, kept)).toMatchObject({ name: 'everything', papers: 12, files: kept })
  })
})
