import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import { all, inAtom, textOf, within, xmlDocument } from '../../support/feed-rules/tree.ts'
import { faultsOf, feedTexts, origin } from '../../support/feeds.ts'
import { archiveOf, feed, paper, settings, tags, topics } from '../../support/toy-feeds.ts'

const pinned = { pin: ['code-generation'] }
const words = 'We study a, at https://example.org/a?b=1&c=2.\n\nIt takes O(n²) & <think>.'
const plainHtml =
  '<p>We study a, at <a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">https://example.org/a?b=1&amp;c=2</a>.</p>'
const mathematics = '<math xmlns="http://www.w3.org/1998/Math/MathML">'

describe('every feed', () => {
  it('keeps the rules of the W3C validator, and its pieces where there is nothing', async () => {
    const short = [
      paper('a', { abstract: 'No mathematics, but R&D, "quotes" & <think>.' }),
      paper('b', { abstract: '', authors: [] }),
    ]
    for (const papers of [short, []]) {
      const texts = await feedTexts(archiveOf(papers))
      expect(texts.size).toBe(3 * (3 + topics.length))
      expect(faultsOf(texts)).toEqual({ errors: [], warnings: [] })
    }
    expect(
      faultsOf(await feedTexts(makeArchive({ settings, papers: [], digests: [], topics, quarantine: [] }))),
    ).toEqual({ errors: [], warnings: [] })
  })

  it.each([
    ['tag:example.org,2025:', '2025-01-01'],
    ['tag:example.org,2024-07:', '2024-07-01'],
    ['tag:example.org,2024-07-30:', '2024-07-30'],
    ['tag:example.org,2024-13-45:', '2024-01-01'],
  ])('without an item is as old as its tag, %s', async (tag, day) => {
    const texts = await feedTexts(
      makeArchive({ settings: { ...settings, tag }, papers: [], digests: [], topics: [], quarantine: [] }),
    )
    expect(parseAtomFeed(texts.get('/atom.xml') ?? '').updated).toBe(`${day}T00:00:00Z`)
    expect(faultsOf(texts)).toEqual({ errors: [], warnings: [] })
  })

  it('of mathematics makes no error, and no warning but for MathML in the HTML of RSS', async () => {
    const { errors, warnings } = faultsOf(await feedTexts(archiveOf([paper('a')])))
    expect(errors).toEqual([])
    expect(warnings.filter((warning) => !/rss\.xml: NotHtml: (<m|m[a-z]+ )/.test(warning))).toEqual([])
  })

  it('dates a paper by the day it entered, and does not bring it again', async () => {
    const papers = [paper('a'), paper('b')]
    const rss = parseRssFeed(await feed('/rss.xml', papers))
    const atom = parseAtomFeed(await feed('/atom.xml', papers))
    const json = parseJsonFeed(await feed('/feed.json', papers))
    expect(rss.items?.map(({ guid }) => guid?.value)).toEqual(tags('papers/a', 'papers/b'))
    expect(atom.entries?.map(({ id }) => id)).toEqual(tags('papers/a', 'papers/b'))
    expect(json.items?.map(({ id }) => id)).toEqual(tags('papers/a', 'papers/b'))
    expect(rss.items?.map(({ pubDate }) => pubDate)).toEqual(Array(2).fill('Thu, 14 Aug 2025 00:00:00 GMT'))
    expect(atom.entries?.map(({ published, updated }) => [published, updated])).toEqual(
      Array(2).fill(Array(2).fill('2025-08-14T00:00:00Z')),
    )
    expect(json.items?.map(({ date_published, date_modified }) => [date_published, date_modified])).toEqual(
      Array(2).fill(['2025-08-14T00:00:00Z', undefined]),
    )
  })

  it.each([
    ['2025-09-01', '2025-09-01T00:00:00Z'],
    ['2025-08-14', undefined],
    ['2024-01-01', undefined],
  ])('of a paper that is said to be corrected on %s says %s', async (updated, expected) => {
    const papers = [paper('a', { updated })]
    const rss = await feed('/rss.xml', papers)
    const atom = parseAtomFeed(await feed('/atom.xml', papers))
    const json = parseJsonFeed(await feed('/feed.json', papers))
    const item = all(xmlDocument(rss).root.children[0]!, 'item')[0]!
    expect(textOf(item, inAtom('updated')) || undefined).toBe(expected)
    expect(atom.entries?.[0]?.updated).toBe(expected ?? '2025-08-14T00:00:00Z')
    expect(atom.updated).toBe(atom.entries?.[0]?.updated)
    expect(json.items?.[0]?.date_modified).toBe(expected)
    expect(textOf(item, 'pubDate')).toBe('Thu, 14 Aug 2025 00:00:00 GMT')
  })

  it.each([
    ['/rss.xml', '/'],
    ['/topics/code/rss.xml', '/topics/code/'],
    ['/digests/atom.xml', '/digests/'],
    ['/weeks/atom.xml', '/digests/'],
    ['/topics/code-generation/feed.json', '/topics/code-generation/'],
  ])('knows the address of %s, below the base path, and the page %s', async (path, page) => {
    const text = await feed(path, [paper('a')])
    expect(text).toContain(`"${origin}${path}"`)
    expect(text).toMatch(
      new RegExp(
        `<link>${origin}${page}</link>|"alternate"[^>]*"${origin}${page}"|"home_page_url":"${origin}${page}"`,
      ),
    )
  })

  it('keeps its items and its own name when the site moves', async () => {
    const texts = await feedTexts(archiveOf([paper('a')]))
    const ids = [...texts.values()].flatMap((text) => text.match(/tag:[^"<]*/g) ?? [])
    expect(new Set(ids)).toEqual(
      new Set(
        tags(
          'papers',
          'papers/a',
          'digests',
          'digests/2025-08-14',
          'digests/2025-08-15',
          'weeks',
          'topics/code',
          'topics/code-generation',
        ),
      ),
    )
  })
})

describe('an item', () => {
  it('in RSS has plain words as HTML, the abstract with links and MathML, authors and topics', async () => {
    const text = await feed('/rss.xml', [paper('a', { topics: pinned })])
    const [item] = parseRssFeed(text).items ?? []
    expect(item?.title).toBe('On a')
    expect(item?.link).toBe(`${origin}/papers/a/`)
    expect(item?.description).toBe(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    expect(item?.content?.encoded).toContain(`${plainHtml}\n<p>It takes ${mathematics}`)
    expect(item?.content?.encoded).toMatch(/<\/math> &amp; &lt;think&gt;\.<\/p>$/)
    expect(item?.dc?.creators).toEqual(['Ada Lovelace', '007', 'Émilie du Châtelet'])
    expect(item?.categories?.map(({ name }) => name)).toEqual(['The code-generation'])
    expect(textOf(all(xmlDocument(text).root.children[0]!, 'item')[0]!, inAtom('summary'))).toBe(words)
  })

  it('in Atom has the abstract as elements, and plain words where there is mathematics', async () => {
    const text = await feed('/atom.xml', [paper('a', { topics: pinned }), paper('b', { abstract: 'Plain.' })])
    const [first, second] = parseAtomFeed(text).entries ?? []
    expect(first?.links?.map(({ href }) => href)).toEqual([`${origin}/papers/a/`])
    expect(first?.authors?.map(({ name }) => name)).toEqual(['Ada Lovelace', '007', 'Émilie du Châtelet'])
    expect(first?.categories).toMatchObject([{ term: 'code-generation', label: 'The code-generation' }])
    const entries = all(xmlDocument(text).root, inAtom('entry'))
    expect(entries.map((entry) => textOf(entry, inAtom('summary')))).toEqual([words, ''])
    expect(entries.map((entry) => textOf(entry, inAtom('content')))[1]).toBe('Plain.')
    const names = within(entries[0]!).map(({ name }) => name.replace(/^.*\}/, ''))
    expect(names).toEqual(expect.arrayContaining(['math', 'msup', 'a']))
    expect(second?.summary).toBeUndefined()
  })

  it('in JSON has HTML, and plain words where there is mathematics', async () => {
    const { items } = parseJsonFeed(
      await feed('/feed.json', [paper('a', { topics: pinned }), paper('b', { abstract: 'Plain.' })]),
    )
    expect(items?.[0]).toMatchObject({
      url: `${origin}/papers/a/`,
      title: 'On a',
      content_text: words,
      authors: [{ name: 'Ada Lovelace' }, { name: '007' }, { name: 'Émilie du Châtelet' }],
      tags: ['The code-generation'],
    })
    expect(items?.[0]?.content_html).toContain(mathematics)
    expect(items?.[1]).toMatchObject({ content_html: '<p>Plain.</p>' })
    expect(items?.[1]?.content_text).toBeUndefined()
  })

  it('of a topic without papers is absent, and of a field stands with its parts', async () => {
    for (const id of ['code', 'code-generation']) {
      const text = await feed(`/topics/${id}/rss.xml`, [paper('a', { topics: pinned }), paper('b')])
      expect(parseRssFeed(text).items?.map(({ guid }) => guid?.value)).toEqual(tags('papers/a'))
    }
  })
})
