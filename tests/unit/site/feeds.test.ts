import { describe, expect, it } from 'vitest'
import { type Content, makeArchive } from '../../../src/archive/archive.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { archiveRss, digestsRss, topicRss } from '../../../src/site/feeds.ts'
import { feedLimits } from '../../../src/site/rss.ts'
import { hasData } from '../../support/data.ts'
import { hostileStrings } from '../../support/hostile.ts'
import { rssFaults, xmlTexts } from '../../support/rss.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'

const absolute = (path: string) => `https://papers.example.org/archive${path}`
const settings = { ...noSettings, title: 'Sheaf & <Co>', tag: 'tag:papers.example.org,2025:' }
const topics = [toyTopic('code'), toyTopic('code-generation', ['parent: "code"'])]
const pinned = { pin: ['code-generation'] }

/** An archive of papers that one digest of 14 August 2025 lists, and a digest of a day later the first of them. */
function archiveOf(papers: Paper[], own: Partial<Content> = {}) {
  const ids = papers.map(({ id }) => id)
  return makeArchive({
    settings,
    papers,
    digests: [toyDigest('2025-08-14', ids), toyDigest('2025-08-15', ids.slice(0, 1))],
    topics,
    quarantine: [],
    ...own,
  })
}

const paper = (id: string, more: Partial<Paper> = {}): Paper =>
  toyPaper(id, {
    abstract: `We study ${id}.\n\nIt takes $O(n^2)$ & <think>.`,
    authors: ['Ada Lovelace', '007', 'Émilie du Châtelet'],
    ...more,
  })

describe('the feed of all papers', () => {
  it('is RSS as the validator wants it', async () => {
    expect(rssFaults(await archiveRss(archiveOf([paper('a'), paper('b')]), absolute))).toEqual([])
  })

  it('dates a paper by the day it entered, and does not bring it again', async () => {
    const texts = xmlTexts(await archiveRss(archiveOf([paper('a'), paper('b')]), absolute))
    expect(texts.get('guid')).toEqual([
      'tag:papers.example.org,2025:papers/a',
      'tag:papers.example.org,2025:papers/b',
    ])
    expect(texts.get('pubDate')).toEqual(Array(2).fill('Thu, 14 Aug 2025 00:00:00 GMT'))
  })

  it('carries plain words, the abstract as HTML, authors and topics', async () => {
    const texts = xmlTexts(await archiveRss(archiveOf([paper('a', { topics: pinned })]), absolute))
    expect(texts.get('title')).toEqual(['Sheaf & <Co>', 'On a'])
    expect(texts.get('description')?.[1]).toBe('We study a. It takes O(n²) & <think>.')
    expect(texts.get('content:encoded')?.[0]).toMatch(
      /^<p>We study a\.<\/p>\n<p>It takes <math.*&amp; &lt;think&gt;/,
    )
    expect(texts.get('dc:creator')).toEqual(['Ada Lovelace', '007', 'Émilie du Châtelet'])
    expect(texts.get('category')).toEqual(['The code-generation'])
  })

  it('knows its own address and those of the papers, below the base path', async () => {
    const xml = await archiveRss(archiveOf([paper('a')]), absolute)
    expect(xml).toContain('<atom:link href="https://papers.example.org/archive/rss.xml" rel="self"')
    expect(xmlTexts(xml).get('link')).toEqual([
      'https://papers.example.org/archive/',
      'https://papers.example.org/archive/papers/a/',
    ])
  })

  it('is valid without a paper', async () => {
    expect(rssFaults(await archiveRss(archiveOf([]), absolute))).toEqual([])
  })

  it('holds at most a hundred items', async () => {
    const papers = Array.from({ length: 130 }, (_, at) => paper(`p${at}`))
    expect(xmlTexts(await archiveRss(archiveOf(papers), absolute)).get('item')).toHaveLength(100)
  })

  it.each([
    [90, 20_000],
    [5, 900_000],
  ])('stays below a megabyte with %i abstracts of %i characters', async (count, length) => {
    const abstract = 'Wörter & '.repeat(length / 9)
    const papers = Array.from({ length: count }, (_, at) => paper(`p${at}`, { abstract }))
    const xml = await archiveRss(archiveOf(papers), absolute)
    expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(feedLimits.bytes)
    expect(rssFaults(xml)).toEqual([])
    expect(xml).toContain('papers/p0')
  })

  it('names a bounded number of ten thousand authors', async () => {
    const authors = Array.from({ length: 10_000 }, (_, at) => `Author ${at}`)
    const xml = await archiveRss(archiveOf([paper('a', { authors })]), absolute)
    expect(xmlTexts(xml).get('dc:creator')).toHaveLength(feedLimits.creators)
  })
})

describe('the feed of a topic', () => {
  it('has the papers of its subtopics', async () => {
    const archive = archiveOf([paper('a', { topics: pinned }), paper('b')])
    for (const id of ['code', 'code-generation']) {
      const texts = xmlTexts(await topicRss(archive.topic.get(id)!, archive, absolute))
      expect(texts.get('guid')).toEqual(['tag:papers.example.org,2025:papers/a'])
    }
  })
})

describe('the feed of digests', () => {
  it('has one item a digest, the newest first, with its papers by title', async () => {
    const xml = await digestsRss(archiveOf([paper('a', { title: 'A < B' }), paper('b')]), absolute)
    const texts = xmlTexts(xml)
    expect(rssFaults(xml)).toEqual([])
    expect(texts.get('guid')).toEqual([
      'tag:papers.example.org,2025:digests/2025-08-15',
      'tag:papers.example.org,2025:digests/2025-08-14',
    ])
    expect(texts.get('description')?.slice(1)).toEqual([
      '1 paper, 0 new to the archive',
      '2 papers, 2 new to the archive',
    ])
    expect(texts.get('content:encoded')?.[0]).toBe(
      '<ol><li><a href="https://papers.example.org/archive/papers/a/">A &lt; B</a></li></ol>',
    )
  })
})

describe.skipIf(!hasData)('feeds over hostile strings', () => {
  const strings = hasData ? hostileStrings() : []
  const papers = strings.map((text, at) =>
    paper(`p${at}`, { title: text, abstract: text, authors: [text], topics: pinned }),
  )
  const batches = Array.from({ length: Math.ceil(papers.length / 100) }, (_, at) =>
    papers.slice(at * 100, at * 100 + 100),
  )

  it('are many', () => {
    expect(strings.length).toBeGreaterThan(5000)
  })

  it.each(batches.map((batch, at) => [at, batch] as const))('are valid, batch %i', async (_, batch) => {
    const hostile = batch[0]!.title
    const archive = archiveOf(batch, {
      settings: { ...settings, title: hostile || 'x', description: hostile || 'x' },
      topics: topics.map((topic) => ({ ...topic, label: hostile || 'x', description: hostile })),
    })
    expect(rssFaults(await archiveRss(archive, absolute))).toEqual([])
    expect(rssFaults(await topicRss(archive.topic.get('code-generation')!, archive, absolute))).toEqual([])
    expect(rssFaults(await digestsRss(archive, absolute))).toEqual([])
  })
})
