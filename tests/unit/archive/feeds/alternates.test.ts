import { expect, it } from 'vitest'
import { alternatesOf } from '../../../../src/archive/feeds/alternates.ts'

const everything = { title: 'All', path: '/rss.xml' }
const code = { title: 'Code', path: '/topics/code/rss.xml' }
const digests = { title: 'Digests', path: '/digests/rss.xml' }

it.each([
  ['no feed of its own', [], ['/rss.xml']],
  ['one', [code], ['/topics/code/rss.xml', '/topics/code/atom.xml', '/topics/code/feed.json', '/rss.xml']],
  ['two', [everything, digests], ['/rss.xml', '/atom.xml', '/feed.json', '/digests/rss.xml']],
])('a page with %s names a few files of feeds', (_, own, paths) => {
  expect(alternatesOf(own, everything).map(({ path }) => path)).toEqual(paths)
})

it('each is named with its format', () => {
  expect(alternatesOf([code], everything).map(({ title, type }) => [title, type])).toEqual([
    ['Code', 'application/rss+xml'],
    ['Code (Atom)', 'application/atom+xml'],
    ['Code (JSON)', 'application/feed+json'],
    ['All', 'application/rss+xml'],
  ])
})
