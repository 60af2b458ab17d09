import { parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import { feedLimits } from '../../../src/archive/feeds/weight.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { faultsOf, feedTexts } from '../../support/feeds.ts'
import { toyPaper as paper, toyDigest, toyTopic } from '../../support/toy.ts'

const topics = [toyTopic('code')]

function archiveOf(papers: Paper[]) {
  const digests = [
    toyDigest(
      '2025-08-14',
      papers.map(({ id }) => id),
    ),
  ]
  return makeArchive({ settings: noSettings, papers, digests, topics, quarantine: [] })
}

const feed = async (path: string, papers: Paper[]) =>
  (await feedTexts(archiveOf(papers), (file) => file.path === path)).get(path) ?? ''

describe('a feed that would be too large', () => {
  it.each([
    [90, 20_000],
    [4, 400_000],
    [2, 1_500_000],
  ])(
    'stays below a megabyte with %i abstracts of %i characters, and every abstract is found',
    async (count, length) => {
      const abstract = 'Wörter & '.repeat(length / 9)
      const papers = Array.from({ length: count }, (_, at) => paper(`p${at}`, { abstract }))
      const texts = await feedTexts(archiveOf(papers), ({ path }) => !path.includes('digests'))
      for (const [path, text] of texts)
        expect(Buffer.byteLength(text), path).toBeLessThanOrEqual(feedLimits.bytes)
      expect(faultsOf(texts)).toEqual({ errors: [], warnings: [] })
      const found = [...texts]
        .filter(([path]) => /^\/(atom\.xml|feeds\/atom\/\d)/.test(path))
        .flatMap(([, text]) => text.match(/papers\/p\d+</g) ?? [])
      expect(found).toHaveLength(count)
    },
  )

  it('names all of a thousand authors, and some of ten thousand', async () => {
    const authors = (count: number) => Array.from({ length: count }, (_, at) => `Author ${at}`)
    for (const [count, named] of [
      [1000, 1000],
      [10_000, 100],
    ] as const) {
      const { items } = parseRssFeed(await feed('/rss.xml', [paper('a', { authors: authors(count) })]))
      expect(items?.[0]?.dc?.creators).toHaveLength(named)
    }
  })

  it('lists some of a thousand papers of a digest, and counts the others', async () => {
    const papers = Array.from({ length: 1000 }, (_, at) => paper(`p${at}`))
    const { items } = parseRssFeed(await feed('/digests/rss.xml', papers))
    expect(items?.[0]?.content?.encoded).toMatch(/<\/ol><p>And 600 more papers\.<\/p>$/)
    expect(items?.[0]?.description).toMatch(/\n400\. On p399\nAnd 600 more papers\.$/)
  })
})
