import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../../scripts/publish/publish.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { makeMarked, publishMark } from '../../support/publishing/stand-in.ts'
import { beside, siteAt, wholeMark } from '../../support/publishing/whole.ts'

let folder: string
let out: string
beforeEach(() => {
  folder = temporaryFolder()
  out = join(folder, 'dist')
})

const nodeOf = (path: string) => statSync(join(out, path)).ino

describe('publishing a site', () => {
  it('makes --out a link into the releases beside it, from the first on', async () => {
    await publishMark(out, 'one')
    expect(readlinkSync(out)).toBe(`.dist-releases/${beside(out)[0]}`)
    expect(wholeMark(out)).toBe('one')
    expect(existsSync(join(out, 'carried.json'))).toBe(false)
  })

  it('names a release after its number and its checksum', async () => {
    const other = join(folder, 'other')
    for (const place of [out, other]) await publishMark(place, 'one')
    expect(beside(out)).toEqual(beside(other))
    expect(beside(out)[0]).toMatch(/^1-[0-9a-f]{16}$/)
  })

  it('keeps the last three releases, or as many as are asked for', async () => {
    for (const mark of ['one', 'two', 'three', 'four']) await publishMark(out, mark)
    expect(beside(out).map((name) => name.split('-')[0])).toEqual(['2', '3', '4'])
    await publishMark(out, 'five', { keep: 2 })
    expect(beside(out).map((name) => name.split('-')[0])).toEqual(['4', '5'])
    await publishMark(out, 'six', { keep: 1 })
    expect(beside(out).map((name) => name.split('-')[0])).toEqual(['6'])
  })

  it('carries what the pages of kept releases load, and of the one before in any case', async () => {
    const assets = () => [...siteAt(out).keys()].filter((path) => path.startsWith('_astro/app'))
    for (const mark of ['a', 'b', 'c', 'd']) await publishMark(out, mark)
    expect(assets()).toEqual(['b', 'c', 'd'].map((mark) => `_astro/app-${mark}.js`))
    await publishMark(out, 'e', { keep: 1 })
    expect(assets()).toEqual(['d', 'e'].map((mark) => `_astro/app-${mark}.js`))
    expect(readFileSync(join(out, 'carried.json'), 'utf8')).toContain('"/_astro/app-d.js"')
    expect(readFileSync(join(out, 'release.json'), 'utf8')).not.toContain('app-d.js')
  })

  it('carries nothing that is damaged, and never over a file of its own', async () => {
    await publishMark(out, 'a')
    writeFileSync(join(out, '_astro/app-a.js'), 'run("?")')
    writeFileSync(join(out, '_astro/common-1.css'), 'old {}')
    await publishMark(out, 'b')
    expect(existsSync(join(out, '_astro/app-a.js'))).toBe(false)
    expect(wholeMark(out)).toBe('b')
  })

  it('shares on the disk what has not changed', async () => {
    await publishMark(out, 'a')
    const [changed, same] = [nodeOf('papers/a/index.html'), nodeOf('papers/b/index.html')]
    await publishMark(out, 'b')
    expect(nodeOf('papers/b/index.html')).toBe(same)
    expect(nodeOf('papers/a/index.html')).not.toBe(changed)
  })

  it('does nothing where nothing has changed', async () => {
    await publishMark(out, 'a')
    const [before, node] = [readlinkSync(out), nodeOf('index.html')]
    await publishMark(out, 'a')
    expect([readlinkSync(out), nodeOf('index.html')]).toEqual([before, node])
    expect(beside(out)).toHaveLength(1)
  })

  it.each([
    ['changed', () => writeFileSync(join(out, 'papers/b/index.html'), 'B')],
    ['absent', () => writeFileSync(join(out, 'release.json'), '{')],
    [
      'of another shape',
      () => {
        const list = join(out, 'release.json')
        writeFileSync(list, readFileSync(list, 'utf8').replace('"files"', '"filez"'))
      },
    ],
  ])('mends a release of the same content where a file is %s', async (_, harm) => {
    await publishMark(out, 'a')
    harm()
    await publishMark(out, 'a')
    expect(wholeMark(out)).toBe('a')
  })

  it('changes nothing where there is nothing to publish', async () => {
    await publishMark(out, 'a')
    const before = siteAt(out)
    expect(await publish(out, async () => false)).toBe(false)
    expect([siteAt(out), beside(out).length]).toEqual([before, 1])
  })

  it('can be read by whoever serves it, whatever the umask', async () => {
    const mode = (path: string) => statSync(path).mode & 0o777
    await publishMark(out, 'a')
    expect([mode(out), mode(join(out, 'papers')), mode(join(out, 'index.html'))]).toEqual([
      0o755, 0o755, 0o644,
    ])
  })
})

describe('where --out is', () => {
  it('in folders that are not there, makes them', async () => {
    const deep = join(folder, 'a/b/dist')
    await publishMark(deep, 'one')
    expect(wholeMark(deep)).toBe('one')
  })

  it('a file, leaves it and says so', async () => {
    writeFileSync(out, 'a file')
    await expect(publishMark(out, 'one')).rejects.toThrow('dist is a file: name another folder with --out.')
    expect(readFileSync(out, 'utf8')).toBe('a file')
  })

  it('an empty folder, puts the link in its place', async () => {
    mkdirSync(out)
    await publishMark(out, 'one')
    expect([wholeMark(out), beside(out).length]).toEqual(['one', 1])
  })

  it('the folder of an older site, makes it the first release', async () => {
    mkdirSync(out)
    makeMarked(out, 'old')
    await publishMark(out, 'new')
    expect(wholeMark(out)).toBe('new')
    expect(beside(out).map((name) => name.split('-')[0])).toEqual(['1', '2'])
    expect(wholeMark(join(folder, '.dist-releases', beside(out)[0] ?? ''))).toBe('old')
    expect(existsSync(join(out, '_astro/app-old.js'))).toBe(true)
  })

  it.each([
    ['files of a repository', '.git/config', '[core]'],
    ['a file of its owner', 'CNAME', 'papers.example.org'],
    ['a page that was edited by hand', 'papers/b/index.html', 'B'],
    ['a list of what it carries that cannot be read', 'carried.json', '{"gilet":[]}'],
  ])('the folder of an older site with %s, keeps it aside for good', async (_, path, text) => {
    mkdirSync(out)
    makeMarked(out, 'old')
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
    const told: string[] = []
    for (const mark of ['a', 'b'])
      await publishMark(out, mark, { keep: 1, tell: (notice) => told.push(notice) })
    const kept = join(folder, '.dist-releases/before-1')
    expect(readFileSync(join(kept, path), 'utf8')).toBe(text)
    expect(told).toEqual([expect.stringContaining(kept)])
    expect(beside(out)).toHaveLength(2)
  })

  it('a folder of something else, keeps it aside for good and says where', async () => {
    const told: string[] = []
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.txt'), 'years of work')
    for (const mark of ['a', 'b', 'c', 'd', 'e'])
      await publishMark(out, mark, { tell: (notice) => told.push(notice) })
    expect(readFileSync(join(folder, '.dist-releases/before-1/thesis.txt'), 'utf8')).toBe('years of work')
    expect(told).toEqual([expect.stringContaining(join(folder, '.dist-releases/before-1'))])
  })

  it('a link to another place, publishes there', async () => {
    mkdirSync(join(folder, 'disk'))
    symlinkSync('disk/site', out)
    await publishMark(out, 'one')
    await publishMark(out, 'two')
    expect([readlinkSync(out), wholeMark(out)]).toEqual(['disk/site', 'two'])
    expect(readlinkSync(join(folder, 'disk/site'))).toMatch(/^\.site-releases\/2-/)
  })

  it('a link to a release that is gone, replaces it', async () => {
    symlinkSync('.dist-releases/7-0123456789abcdef', out)
    await publishMark(out, 'one')
    expect(wholeMark(out)).toBe('one')
  })

  it('a folder that holds what is being read, refuses', async () => {
    mkdirSync(join(out, 'content'), { recursive: true })
    const published = publishMark(out, 'one', { inUse: [join(out, 'content')] })
    await expect(published).rejects.toThrow('name another folder with --out')
    expect(existsSync(join(out, 'content'))).toBe(true)
  })
})
