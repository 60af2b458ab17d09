import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { faultsOf, feedTexts, formats, idsIn, walk } from '../../support/feeds.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'
import { settings, tags } from '../../support/toy-feeds.ts'

/** An archive of 230 papers on a large topic, ten a day; it moves to a small one, and what has gone may be said. */
function archiveOf(change: (paper: Paper, at: number) => Paper = (paper) => paper) {
  const papers = Array.from({ length: 230 }, (_, at) =>
    toyPaper(`p${at}`, { title: `A ${at < 3 ? 'small' : 'large'} thing, ${at}`, abstract: 'We study it.' }),
  )
  const digests = Array.from({ length: 23 }, (_, day) =>
    toyDigest(
      `2025-01-${String(day + 1).padStart(2, '0')}`,
      papers.slice(day * 10, day * 10 + 10).map(({ id }) => id),
    ),
  )
  const topics = [
    toyTopic('large', ['phrases: {large: 5}', 'movedTo: "small"']),
    toyTopic('small', ['phrases: {small: 5}']),
  ]
  return makeArchive({ settings, papers: papers.map(change), digests, topics, quarantine: [] })
}
const isGone = (at: number) => at < 50 || at === 77
const left = Array.from({ length: 230 }, (_, at) => at).filter((at) => !isGone(at))
const heads = ['rss.xml', 'atom.xml', 'feed.json']

describe('feeds from which papers are gone', async () => {
  const texts = await feedTexts(
    archiveOf((paper, at) => (isGone(at) ? { ...paper, withdrawn: 'A mistake.' } : paper)),
  )
  const before = await feedTexts(archiveOf())

  it('keep the rules of the W3C validator, also where a document is empty', () => {
    expect(faultsOf(texts)).toEqual({ errors: [], warnings: [] })
    expect(idsIn('/feeds/atom/1.xml', texts.get('/feeds/atom/1.xml')!)).toEqual([])
  })

  it.each(heads)('lead from %s to every document, and to each paper that is left once', (head) => {
    const paths = walk(texts, `/${head}`)
    expect(paths).toEqual(walk(before, `/${head}`))
    const ids = paths.flatMap((path) => idsIn(path, texts.get(path)!))
    expect(ids.toSorted()).toEqual(tags(...left.map((at) => `papers/p${at}`)).toSorted())
  })

  it.each(formats)('leave every other document as it was, in %s', (format) => {
    const path = `/feeds/${format}/3.${format === 'json' ? 'json' : 'xml'}`
    expect(texts.get(path)).toBe(before.get(path))
  })
})

describe('an archive document of a topic that has moved to a smaller one', async () => {
  const texts = await feedTexts(archiveOf())

  it.each(formats)('is empty, is there in %s, and says where the feed is', (format) => {
    const path = `/feeds/${format}/topics/large/3.${format === 'json' ? 'json' : 'xml'}`
    const text = texts.get(path) ?? expect.fail(`There is no ${path}`)
    expect(idsIn(path, text)).toEqual([])
    expect(text).toContain(`/topics/large/${format === 'json' ? 'feed.json' : `${format}.xml`}`)
    expect(faultsOf(new Map([[path, text]]))).toEqual({ errors: [], warnings: [] })
  })
})
