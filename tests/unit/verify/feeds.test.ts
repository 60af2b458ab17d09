import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { feedIds } from '../../../scripts/verify/feeds.ts'
import { temporaryFolder } from '../../support/folders.ts'

const address = { origin: 'https://example.org', base: '/base/' }
const atom = (ids: string[], older?: string) =>
  `<feed><id>tag:feed</id><link rel="self" href="x"/>${older ? `<link rel="prev-archive" href="https://example.org/base/${older}"/>` : ''}${ids.map((id) => `<entry><title>t</title><id>${id}</id></entry>`).join('')}</feed>`
const json = (ids: string[], older?: string) =>
  JSON.stringify({
    ...(older && { next_url: `https://example.org/base/${older}` }),
    items: ids.map((id) => ({ id })),
  })

function read(head: string, files: Record<string, string>) {
  const site = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  const { ids, faults } = feedIds(site, head, address)
  return { ids: [...ids], faults: faults.map(({ path, reason }) => `${path}: ${reason}`) }
}

it.each([
  [
    'Atom',
    '/atom.xml',
    { 'atom.xml': atom(['c'], 'f/2.xml'), 'f/2.xml': atom(['b&amp;'], 'f/1.xml'), 'f/1.xml': atom(['a']) },
  ],
  [
    'JSON Feed',
    '/feed.json',
    { 'feed.json': json(['c'], 'f/2.json'), 'f/2.json': json(['b&'], 'f/1.json'), 'f/1.json': json(['a']) },
  ],
])('follows %s over its older documents', (_, head, files) =>
  expect(read(head, files)).toEqual({ ids: ['c', 'b&', 'a'], faults: [] }),
)

it('reads ids as they are meant, however they are escaped', () => {
  const files = { 'atom.xml': atom(['a&apos;b', 'c&#39;d', 'e&#x26;f', '&amp;apos;']) }
  expect(read('/atom.xml', files).ids).toEqual(["a'b", "c'd", 'e&f', '&apos;'])
})

it.each([
  ['is absent', { 'atom.xml': atom(['c'], 'f/2.xml') }, '/f/2.xml: is absent'],
  ['leads back', { 'atom.xml': atom(['c'], 'atom.xml') }, '/atom.xml: leads back to itself.'],
  ['repeats an item', { 'atom.xml': atom(['c', 'c']) }, '/atom.xml: has the item c again.'],
])('names a document that %s', (_, files, fault) =>
  expect(read('/atom.xml', files).faults).toEqual([expect.stringContaining(fault)]),
)
