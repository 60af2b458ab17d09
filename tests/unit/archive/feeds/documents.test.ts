import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { documentsOf, type Feed } from '../../../../src/archive/feeds/feed.ts'
import { feedLimits } from '../../../../src/archive/feeds/weight.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { feedTexts, formats, idsIn, walk } from '../../../support/feeds.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

/** A feed of items of these weights, the oldest first; an item is known by its place from the oldest. */
function feedOf(oldestFirst: number[]): Feed {
  const weights = oldestFirst.toReversed()
  const texts = { folder: '/', tag: '', title: '', description: '', page: '/', language: 'en', author: '' }
  return {
    ...texts,
    since: '2025-01-01',
    count: weights.length,
    item: () => expect.fail('no item is made to cut a feed'),
    weight: (at) => weights[at]!,
  }
}

const cuts = (oldestFirst: number[]) =>
  documentsOf(feedOf(oldestFirst)).map(({ from, to, number, older }) => [to - from, number, older])
const light = (count: number) => Array<number>(count).fill(1)

describe('the documents of a feed', () => {
  it.each([
    [0, [[0, undefined, undefined]]],
    [1, [[1, undefined, undefined]]],
    [100, [[100, undefined, undefined]]],
    [
      101,
      [
        [51, undefined, 1],
        [50, 1, undefined],
      ],
    ],
    [
      150,
      [
        [100, undefined, 1],
        [50, 1, undefined],
      ],
    ],
    [
      151,
      [
        [51, undefined, 2],
        [50, 2, 1],
        [50, 1, undefined],
      ],
    ],
  ])(
    'of %i items hold fifty each from the oldest, and fifty-one to a hundred the head',
    (count, expected) => {
      expect(cuts(light(count))).toEqual(expected)
    },
  )

  it('are no larger than they may be, the head neither', () => {
    const { bytes } = feedLimits.part
    expect(cuts([bytes, bytes, bytes / 2, bytes / 2, 1])).toEqual([
      [3, undefined, 2],
      [1, 2, 1],
      [1, 1, undefined],
    ])
    expect(2 * bytes).toBeLessThan(feedLimits.bytes)
    expect(2 * feedLimits.part.items).toBe(feedLimits.items)
  })

  it('hold every item once, the newest first', () => {
    const documents = documentsOf(feedOf(Array.from({ length: 1234 }, (_, at) => (at * 7919) % 300_000)))
    expect(documents.map(({ from }) => from)).toEqual([0, ...documents.slice(0, -1).map(({ to }) => to)])
    expect(documents.at(-1)?.to).toBe(1234)
  })

  it('stay as they are when newer items come', () => {
    const weights = Array.from({ length: 700 }, (_, at) => (at * 7919) % 60_000)
    const archives = (count: number) => cuts(weights.slice(0, count)).slice(1).toReversed()
    const last = archives(700)
    for (let count = 0; count < 700; count++)
      expect(archives(count)).toEqual(last.slice(0, archives(count).length))
  })
})

const topics = [toyTopic('code'), toyTopic('code-generation', ['parent: "code"']), toyTopic('music')]
const topicsOf = (at: number) => (at % 3 === 0 ? ['code-generation'] : at % 3 === 1 ? ['code', 'music'] : [])
const papers = Array.from({ length: 400 }, (_, at) =>
  toyPaper(`p${at}`, { topics: { pin: topicsOf(at), bar: [] } }),
)

/** An archive of `days` days of ten papers; each digest also lists a paper of the day before. */
function archiveOf(days: number, extra: string[] = []) {
  const digests = Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(2025, 0, day + 1)).toISOString().slice(0, 10)
    const own = papers.slice(Math.max(0, day * 10 - 1), day * 10 + 10)
    return toyDigest(
      date,
      own.map(({ id }) => id),
    )
  })
  const named = extra.map((id) => toyDigest(id, [papers.at(-1)!.id]))
  return makeArchive({
    settings: noSettings,
    papers,
    digests: [...digests, ...named],
    topics,
    quarantine: [],
  })
}

const heads = ['/', '/digests/', '/weeks/', '/topics/code/', '/topics/code-generation/', '/topics/music/']

describe('a walk through a feed', async () => {
  const archive = archiveOf(39)
  const texts = await feedTexts(archive)
  const expected: Record<string, string[]> = {
    '/': archive.entries.map(({ paper }) => `papers/${paper.id}`),
    '/digests/': archive.digests.map(({ id }) => `digests/${id}`),
    '/weeks/': Array.from({ length: 5 }, (_, at) => `weeks/2025-W0${at + 1}`),
    ...Object.fromEntries(
      topics.map(({ id }) => [
        `/topics/${id}/`,
        archive.papersOf.get(id)?.map(({ paper }) => `papers/${paper.id}`),
      ]),
    ),
  }

  it.each(heads.flatMap((folder) => ['rss.xml', 'atom.xml', 'feed.json'].map((name) => folder + name)))(
    'visits each item of %s exactly once',
    (head) => {
      const visited = walk(texts, head).flatMap((path) => idsIn(path, texts.get(path)!))
      const ids = expected[head.replace(/[^/]*$/, '')]!.map((id) => noSettings.tag + id)
      expect(visited.toSorted()).toEqual(ids.toSorted())
    },
  )

  it('leads over several documents, each of which says what it is', () => {
    for (const [format, end] of [
      ['rss', '<fh:archive/>'],
      ['atom', '<fh:archive/>'],
      ['json', '"items":'],
    ] as const) {
      const [head = '', ...archives] = walk(texts, format === 'json' ? '/feed.json' : `/${format}.xml`)
      expect(archives).toEqual(
        [6, 5, 4, 3, 2, 1].map((at) => `/feeds/${format}/${at}.${format === 'json' ? 'json' : 'xml'}`),
      )
      expect(archives.filter((path) => !texts.get(path)?.includes(end))).toEqual([])
      expect(texts.get(head)?.includes('fh:archive/')).toBe(false)
    }
  })

  it('finds no file that it does not lead to', () => {
    const found = [
      ...heads.flatMap((folder) =>
        ['rss.xml', 'atom.xml', 'feed.json'].flatMap((name) => walk(texts, folder + name)),
      ),
    ]
    expect([...texts.keys()].toSorted()).toEqual(found.toSorted())
  })

  it('is over the same bytes when nothing is new', async () => {
    expect(await feedTexts(archiveOf(39))).toEqual(texts)
  })
})

describe('an archive document', () => {
  const archives = async (archive: ReturnType<typeof archiveOf>) =>
    new Map([...(await feedTexts(archive))].filter(([path]) => path.startsWith('/feeds/')))

  it.each([
    ['a later digest', archiveOf(38), archiveOf(39)],
    ['many later digests', archiveOf(20), archiveOf(39)],
    ['another digest of the newest day', archiveOf(39), archiveOf(39, ['2025-02-08-more'])],
  ])('stays byte for byte when %s is added', async (_, before, after) => {
    const [old, now] = [await archives(before), await archives(after)]
    expect(old.size).toBeGreaterThan(formats.length)
    for (const [path, text] of old) expect(now.get(path), path).toBe(text)
  })

  it('changes when an item in it was corrected, and no other does', async () => {
    const old = await archives(archiveOf(39))
    const corrected = papers.map((own) =>
      own.id === 'p2' ? { ...own, title: 'Corrected', updated: '2026-01-01' } : own,
    )
    const { digests } = archiveOf(39)
    const now = await archives(
      makeArchive({ settings: noSettings, papers: corrected, digests, topics, quarantine: [] }),
    )
    const changed = [...now].filter(([path, text]) => old.get(path) !== text).map(([path]) => path)
    expect(changed.toSorted()).toEqual(['/feeds/atom/1.xml', '/feeds/json/1.json', '/feeds/rss/1.xml'])
  })
})
