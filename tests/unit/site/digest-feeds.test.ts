import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { origin } from '../../support/feeds.ts'
import { toyDigest } from '../../support/toy.ts'
import { feed, paper, tags } from '../../support/toy-feeds.ts'

describe('the feed of digests', () => {
  it('has one item a digest, the newest first, with its papers by title', async () => {
    const papers = [paper('a', { title: 'A < B' }), paper('b')]
    const { items } = parseRssFeed(await feed('/digests/rss.xml', papers))
    expect(items?.map(({ guid }) => guid?.value)).toEqual(tags('digests/2025-08-15', 'digests/2025-08-14'))
    expect(items?.map(({ description }) => description)).toEqual([
      '1 paper, 0 new to the archive\n\n1. A &lt; B',
      '2 papers, 2 new to the archive\n\n1. A &lt; B\n2. On b',
    ])
    expect(items?.[0]?.content?.encoded).toBe(`<ol><li><a href="${origin}/papers/a/">A &lt; B</a></li></ol>`)
  })

  it('has what the editor says of a digest', async () => {
    const digests = [{ ...toyDigest('2025-08-14-code', ['a']), note: 'A *fine* day.' }]
    const { items } = parseJsonFeed(await feed('/digests/feed.json', [paper('a')], { digests }))
    expect(items?.[0]).toMatchObject({
      title: '14 August 2025: code',
      url: `${origin}/digests/2025-08-14/#digest-2025-08-14-code`,
    })
    expect(items?.[0]?.content_html).toMatch(/^<p>A fine day\.<\/p><ol>/)
  })
})

describe('the feed of weeks', () => {
  const digests = ['2025-08-11', '2025-08-14', '2025-08-18', '2025-08-24'].map((date, at) =>
    toyDigest(date, ['a', 'b', 'c', 'd'].slice(0, at + 1)),
  )
  const papers = ['a', 'b', 'c', 'd'].map((id) => paper(id))
  const weeks = async (count: number) =>
    parseJsonFeed(await feed('/weeks/feed.json', papers, { digests: digests.slice(0, count) })).items ?? []

  it.each([
    [1, []],
    [2, []],
    [3, ['weeks/2025-W33']],
    [4, ['weeks/2025-W34', 'weeks/2025-W33']],
  ])('of %i digests has the weeks that are over', async (count, expected) => {
    expect((await weeks(count)).map(({ id }) => id)).toEqual(tags(...expected))
  })

  it('dates a week on its Sunday, and lists what was new day by day', async () => {
    const [newest, oldest] = await weeks(4)
    expect(oldest).toMatchObject({
      title: 'Week 33 of 2025',
      url: `${origin}/weeks/2025-W33/`,
      date_published: '2025-08-17T00:00:00Z',
    })
    const { items } = parseRssFeed(await feed('/weeks/rss.xml', papers, { digests }))
    expect(items?.[1]?.description).toBe(
      '2 new papers on 2 days\n\n11 August 2025\n\n1. On a\n\n14 August 2025\n\n1. On b',
    )
    expect(newest?.date_published).toBe('2025-08-24T00:00:00Z')
    expect(oldest?.content_html).toBe(
      `<h3><a href="${origin}/digests/2025-08-11/">11 August 2025</a></h3><ol><li><a href="${origin}/papers/a/">On a</a></li></ol>` +
        `<h3><a href="${origin}/digests/2025-08-14/">14 August 2025</a></h3><ol><li><a href="${origin}/papers/b/">On b</a></li></ol>`,
    )
  })
})
