import { parseOpml } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { feedsOpml } from '../../../../src/archive/feeds/opml.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { all, within, xmlDocument } from '../../../support/feed-rules/tree.ts'
import { absolute, feedTexts, origin } from '../../../support/feeds.ts'
import { toyTopic } from '../../../support/toy.ts'

const topics = [toyTopic('code'), toyTopic('code-generation', ['parent: "code"']), toyTopic('music')]
const content = { settings: noSettings, papers: [], digests: [], topics, quarantine: [] }
const archive = makeArchive(content)
const opml = feedsOpml(archive, absolute)

describe('the outline of all feeds', () => {
  it('holds the whole archive, its digests and weeks, then topics with their parts', () => {
    const [root] = parseOpml(opml).body?.outlines ?? []
    expect(root?.text).toBe('Sheaf')
    expect(root?.outlines?.map(({ text, xmlUrl }) => [text, xmlUrl?.slice(origin.length)])).toEqual([
      ['Sheaf', '/atom.xml'],
      ['Sheaf: digests', '/digests/atom.xml'],
      ['Sheaf: weeks', '/weeks/atom.xml'],
      ['The code', undefined],
      ['Sheaf: The music', '/topics/music/atom.xml'],
    ])
    expect(root?.outlines?.[3]?.outlines).toMatchObject([
      { type: 'rss', text: 'Sheaf: The code', htmlUrl: `${origin}/topics/code/` },
      { type: 'rss', text: 'Sheaf: The code-generation', description: 'What code-generation is.' },
    ])
  })

  it('names every feed, and none that is not there', async () => {
    const { root } = xmlDocument(opml)
    const named = within(root).flatMap(
      ({ attributes }) => attributes.get('xmlUrl')?.slice(origin.length) ?? [],
    )
    const heads = [...(await feedTexts(archive)).keys()].filter((path) => path.endsWith('/atom.xml'))
    expect(named.toSorted()).toEqual(heads.toSorted())
  })

  it('keeps the rules of the W3C validator: a version, a head, a body, texts, types with addresses', () => {
    const { root } = xmlDocument(opml)
    expect([root.name, root.attributes.get('version'), ...root.children.map(({ name }) => name)]).toEqual([
      'opml',
      '2.0',
      'head',
      'body',
    ])
    const outlines = within(all(root, 'body')[0]!).slice(1)
    const faulty = outlines.filter(({ attributes }) => {
      const isFeed = attributes.get('type') === 'rss'
      return !attributes.get('text') || (isFeed && !(attributes.get('xmlUrl') && attributes.get('title')))
    })
    expect(faulty).toEqual([])
  })

  it('stands whatever the labels are', () => {
    const label = '"><script>&\u0000</outline>'
    const hostile = makeArchive({
      ...content,
      settings: { ...noSettings, title: label },
      topics: topics.map((own) => ({ ...own, label })),
    })
    const outlines = within(xmlDocument(feedsOpml(hostile, absolute)).root)
    expect(
      outlines.filter(({ attributes }) => attributes.get('text') === '"><script>&</outline>'),
    ).toHaveLength(3)
  })
})
