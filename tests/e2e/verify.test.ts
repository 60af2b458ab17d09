import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { writeRelease } from '../../scripts/build/release.ts'
import { scan } from '../../scripts/content/scan.ts'
import { releaseFileOf } from '../../scripts/publish/releases.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { temporaryFolder } from '../support/folders.ts'
import { times } from '../support/times.ts'

const content = resolve(import.meta.dirname, '../../content')
let site: string
beforeEach(() => {
  site = temporaryFolder()
  cpSync(inject('site'), site, { recursive: true })
})

const read = (path: string) => readFileSync(join(site, path), 'utf8')
const write = (path: string, text: string) => writeFileSync(join(site, path), text)
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = read(path)
  expect(text.search(from)).toBeGreaterThanOrEqual(0)
  write(path, text.replace(from, to))
}
const found = async (folder = content) =>
  (await verify(site, folder)).faults.map(({ path, reason }) => `${path}: ${reason}`)
const linesOf = (path: string) => read(path).split(/(?<=\n)/)
const item = /<item>.*?<\/item>/s
const { entries } = makeArchive(scan(content).content)
const newest = entries[0]!.paper.id
const paper = 'a-comparative-study-on-reasoning-patterns-of-openais-o1-model'

it('finds nothing wrong with a site as it was built, at the root and below a base path', async () => {
  expect(await found()).toEqual([])
  expect((await verify(inject('basedSite'), content)).faults).toEqual([])
})

describe('planted faults', () => {
  const kinds: ((path: string, at: number) => string)[] = [
    function flipped(path, at) {
      const bytes = readFileSync(join(site, path))
      const place = (at * 7919) % bytes.length
      bytes[place] = bytes[place]! ^ (1 << (at % 8))
      writeFileSync(join(site, path), bytes)
      return path
    },
    function removed(path) {
      rmSync(join(site, path))
      return path
    },
    function renamed(path) {
      renameSync(join(site, path), join(site, `${path}.old`))
      return `${path}.old`
    },
    function added(path) {
      write(`${path}~`, 'more')
      return `${path}~`
    },
    function cut(path) {
      const bytes = readFileSync(join(site, path))
      writeFileSync(join(site, path), bytes.subarray(0, -1))
      return path
    },
  ]

  it.each(times(1, 10))('are all found and named (%i)', async (round) => {
    const files = releaseFileOf(site)!.files.filter(({ size }) => size > 0)
    const chosen = Array.from({ length: 30 }, (_, at) => files[(at * 131 + round * 17) % files.length]!.path)
    const planted = [...new Set(chosen)].map((path, at) =>
      kinds[(at + round) % kinds.length]!(path, at + round),
    )
    expect(planted.length).toBeGreaterThan(25)
    const named = new Set((await verify(site, content)).faults.map(({ path }) => path))
    expect(planted.filter((path) => !named.has(path))).toEqual([])
  })

  it.each([
    ['a byte of white space', () => edit('release.json', '}\n]}\n', '} ]}\n')],
    ['a checksum', () => edit('release.json', /"sha256":"./, '"sha256":"g')],
    ['all of it', () => rmSync(join(site, 'release.json'))],
    ['a path out of the site', () => edit('release.json', '"/404.html"', '"/../404.html"')],
  ])('in release.json itself are found: %s', async (_, plant) => {
    plant()
    expect((await found()).filter((fault) => fault.startsWith('/release.json: '))).toHaveLength(1)
  })
})

describe('with checksums that fit', () => {
  const planted: [what: string, plant: () => void, fault: string][] = [
    [
      'a link to no page',
      () => edit('/about/index.html', 'href="/status/"', 'href="/stats/"'),
      '/about/: has a link to /stats/, which is not there.',
    ],
    [
      'a link to no anchor of the page itself',
      () => edit('/about/index.html', 'href="#main"', 'href="#mane"'),
      '/about/: has a link to /about/#mane, which is not there.',
    ],
    [
      'a link to no anchor of another page',
      () => edit('/feeds/index.html', 'href="/status/"', 'href="/status/#nowhere"'),
      '/feeds/: has a link to /status/#nowhere, which is not there.',
    ],
    [
      'the same link on another page',
      () => edit('/offline/index.html', 'href="/status/"', 'href="/status/#nowhere"'),
      '/offline/: has a link to /status/#nowhere, which is not there.',
    ],
    [
      'a style sheet that is not there',
      () => edit('/about/index.html', /href="\/_astro\/[^"]*\.css"/, 'href="/_astro/gone.css"'),
      '/about/: has a link to /_astro/gone.css, which is not there.',
    ],
    [
      'an address of no feed in feeds.opml',
      () => edit('/feeds.opml', '/digests/atom.xml', '/digests/gone.xml'),
      '/feeds.opml: has a link to /digests/gone.xml, which is not there.',
    ],
    [
      'a feed without a digest',
      () => edit('/digests/rss.xml', item, ''),
      '/digests/rss.xml: lacks the digest tag:',
    ],
    ['a feed without a week', () => edit('/weeks/rss.xml', item, ''), '/weeks/rss.xml: lacks the week tag:'],
    [
      'a feed of a topic without one of its papers',
      () => edit('/topics/language-models/rss.xml', item, ''),
      '/topics/language-models/rss.xml: lacks the paper tag:',
    ],
    [
      'a paper without a page',
      () => rmSync(join(site, 'papers', paper), { recursive: true }),
      `/papers/${paper}/: is absent: the paper is in the content.`,
    ],
    [
      'a page without a paper',
      () => cpSync(join(site, 'papers', newest), join(site, 'papers/no-such-paper'), { recursive: true }),
      '/papers/no-such-paper/: is the page of no paper of the content.',
    ],
    [
      'a paper that papers.jsonl lacks',
      () =>
        write(
          'papers.jsonl',
          linesOf('papers.jsonl')
            .filter((line) => !line.includes(`"id":"${paper}"`))
            .join(''),
        ),
      `/papers.jsonl: lacks the paper ${paper}.`,
    ],
    [
      'a paper that papers.jsonl has twice',
      () => write('papers.jsonl', read('papers.jsonl') + linesOf('papers.jsonl')[0]),
      `/papers.jsonl: has the paper ${newest} twice.`,
    ],
    [
      'a paper that papers.jsonl should not have',
      () => write('papers.jsonl', `${read('papers.jsonl')}{"id":"stranger"}\n`),
      '/papers.jsonl: has stranger, which is not in the content.',
    ],
    [
      'a search index that cannot be read',
      () => rmSync(join(site, 'pagefind/fragment', readdirSync(join(site, 'pagefind/fragment'))[0]!)),
      '/search/: cannot be read: ENOENT',
    ],
  ]

  it(`names ${planted.map(([what]) => what).join(', ')}`, async () => {
    for (const [, plant] of planted) plant()
    writeRelease(site, scan(content).checksum)
    const faults = await found()
    for (const [, , fault] of planted) expect(faults).toContainEqual(expect.stringContaining(fault))
  })

  it('names a content that is not that of the site, and the papers that differ', async () => {
    const other = temporaryFolder(content)
    rmSync(join(other, 'papers', `${paper}.md`))
    cpSync(join(other, 'papers', readdirSync(join(other, 'papers'))[5]!), join(other, 'papers/unlisted.md'))
    const faults = await found(other)
    expect(faults).toContainEqual(expect.stringMatching(/^\/release\.json: names another content/))
    for (const place of ['/papers.jsonl', '/search/', '/rss.xml'])
      expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${place}: has .*${paper}`)))
  })
})
