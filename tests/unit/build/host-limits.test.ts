import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type Host,
  type HostedFile,
  hostFaults,
  hostNamed,
  hosts,
  refuseUnfit,
} from '../../../scripts/build/host-limits.ts'
import { UsageError } from '../../../scripts/command.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { publishMark } from '../../support/publishing/stand-in.ts'
import { beside, siteAt, wholeMark } from '../../support/publishing/whole.ts'

const MiB = 2 ** 20
const file = (path: string, size = 1): HostedFile => ({ path, size })
const carried = (path: string, size = 1): HostedFile => ({ path, size, isCarried: true })
const many = (number: number, path: (at: number) => string) =>
  Array.from({ length: number }, (_, at) => file(path(at)))
const faults = (name: string, files: HostedFile[]) => hostFaults(files, hostNamed(name))
/** Parts of a size each that hold so many bytes together. */
const bytes = (total: number, each = 64 * MiB) =>
  Array.from({ length: Math.ceil(total / each) }, (_, at) =>
    file(`/${at}.bin`, Math.min(each, total - at * each)),
  )

describe('a host', () => {
  it.each([
    ['github-pages', 'that is empty', []],
    ['github-pages', 'of 1 GiB', bytes(1024 * MiB)],
    ['github-pages', 'with a file of 100 MiB', [file('/papers.jsonl', 100 * MiB)]],
    ['github-pages', 'of 60,000 files', many(60_000, (at) => `/papers/${at}/index.html`)],
    ['cloudflare', 'of 20,000 files', many(20_000, (at) => `/papers/${at}/index.html`)],
    ['cloudflare', 'with a file of 25 MiB', [file('/papers.jsonl', 25 * MiB)]],
    ['cloudflare', 'of 3 GiB', bytes(3 * 1024 * MiB, 24 * MiB)],
    ['netlify', 'of 54,000 papers', many(54_000, (at) => `/papers/${at}/index.html`)],
    ['netlify', 'of 108,000 files in two folders', many(108_000, (at) => `/${at % 2}/${at}.html`)],
    ['netlify', 'of 3 GiB', bytes(3 * 1024 * MiB, 300 * MiB)],
  ])('%s takes a site %s', (name, _, files) => {
    expect(faults(name, files)).toEqual([])
  })

  it.each([
    [
      'github-pages',
      bytes(1024 * MiB + 1),
      'The site has 1.1 GiB; GitHub Pages takes 1 GiB: another host may take it.',
    ],
    [
      'github-pages',
      [file('/papers.jsonl', 100 * MiB + 1)],
      '/papers.jsonl has 100.1 MiB; GitHub Pages takes 100 MiB a file: another host may take it.',
    ],
    [
      'github-pages',
      [...bytes(1000 * MiB), file('/offline/everything-1.pack', 30 * MiB)],
      'The site has 1.1 GiB; GitHub Pages takes 1 GiB: it fits with --no-offline, without packs for reading offline; or another host may take it.',
    ],
    [
      'github-pages',
      [...bytes(1000 * MiB), carried('/offline/everything-1.pack', 30 * MiB)],
      'The site has 1.1 GiB; GitHub Pages takes 1 GiB: 30 MiB are carried for older releases, of which --keep 1 keeps the last alone and a new --out none; or another host may take it.',
    ],
    [
      'cloudflare',
      many(20_001, (at) => `/papers/${at}/index.html`),
      'The site has 20,001 files; Cloudflare Pages (free plan) takes 20,000: a paid plan takes 100,000 files; or another host may take it.',
    ],
    [
      'cloudflare',
      [file('/papers.jsonl', 25 * MiB + 1), file('/offline/all.pack', 40 * MiB), file('/index.html')],
      '/offline/all.pack has 40 MiB, and 1 more is too large; Cloudflare Pages (free plan) takes 25 MiB a file: another host may take it.',
    ],
    [
      'cloudflare',
      [file('/papers.jsonl', 25 * MiB), file('/offline/all.pack', 40 * MiB)],
      '/offline/all.pack has 40 MiB; Cloudflare Pages (free plan) takes 25 MiB a file: it fits with --no-offline, without packs for reading offline; or another host may take it.',
    ],
    [
      'netlify',
      many(54_001, (at) => `/papers/${at}/index.html`),
      '/papers/ holds 54,001 files and folders; Netlify takes 54,000 in one folder: another host may take it.',
    ],
    [
      'netlify',
      many(54_001, (at) => `/${at}.html`),
      '/ holds 54,001 files and folders; Netlify takes 54,000 in one folder: another host may take it.',
    ],
  ])('%s takes no more, and the fault says how much there is and what helps', (name, files, fault) => {
    expect(faults(name, files)).toEqual([fault])
  })

  it('has a fault for each limit that is exceeded', () => {
    const files = [...many(20_000, (at) => `/papers/${at}/index.html`), file('/papers.jsonl', 26 * MiB)]
    expect(faults('cloudflare', files)).toHaveLength(2)
  })

  it('counts a folder in a folder once, whatever it holds', () => {
    const files = [file('/a/b/1.html'), file('/a/b/2.html'), file('/a/c/1.html'), file('/a/d.html')]
    expect(hostFaults(files, { name: 'A host', entries: 2 })).toEqual([
      '/a/ holds 3 files and folders; A host takes 2 in one folder: another host may take it.',
    ])
  })

  it.each(['github', 'Netlify', '', '__proto__', 'constructor'])(
    '%j is refused with the known ones',
    (name) => {
      expect(() => hostNamed(name)).toThrow(UsageError)
      expect(() => hostNamed(name)).toThrow(
        `--host must be one of github-pages, cloudflare, netlify, not ${name}`,
      )
    },
  )

  it('stands in the documentation with each of its limits', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs/publishing.md'), 'utf8')
    for (const [name, { files, entries }] of hosts) {
      expect(text).toContain(`\`--host ${name}\``)
      for (const limit of [files, entries]) if (limit) expect(text).toContain(limit.toLocaleString('en'))
    }
  })
})

describe('a site that is to be published', () => {
  const tiny: Host = { name: 'A tiny host', files: 4 }

  it('is refused with a line for each fault, by the files that are there', () => {
    const folder = temporaryFolder()
    for (const path of ['index.html', 'papers/a/index.html', 'papers/b/index.html']) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), 'x')
    }
    expect(() => refuseUnfit(folder, { name: 'A host', files: 3, entries: 2 })).not.toThrow()
    expect(() => refuseUnfit(folder, { name: 'A host', files: 2, entries: 1 })).toThrow(
      [
        'The site does not fit A host, and is not published:',
        '- The site has 3 files; A host takes 2: another host may take it.',
        '- / holds 2 files and folders; A host takes 1 in one folder: another host may take it.',
      ].join('\n'),
    )
  })

  it('is not published where it does not fit with what it carries; the old one stays', async () => {
    const out = join(temporaryFolder(), 'dist')
    const inspect = (folder: string) => refuseUnfit(folder, tiny)
    await publishMark(out, 'one')
    const [old, names] = [siteAt(out), beside(out)]
    const most = { ...tiny, files: old.size }
    const carrying = publishMark(out, 'two', { inspect: (folder) => refuseUnfit(folder, most) })
    await expect(carrying).rejects.toThrow('are carried for older releases')
    await expect(publishMark(out, 'two', { inspect })).rejects.toThrow(UsageError)
    await expect(publishMark(out, 'one', { inspect })).rejects.toThrow(UsageError)
    expect([siteAt(out), beside(out), wholeMark(out)]).toEqual([old, names, 'one'])
    await publishMark(out, 'two', { inspect: (folder) => refuseUnfit(folder, { name: 'A host' }) })
    expect(wholeMark(out)).toBe('two')
  })

  it.each(['{', '{"gilet":[]}'])(
    'is asked about also where its carried.json is damaged: %s',
    async (text) => {
      const out = join(temporaryFolder(), 'dist')
      for (const mark of ['one', 'two']) await publishMark(out, mark)
      writeFileSync(join(out, 'carried.json'), text)
      const inspect = (folder: string) => refuseUnfit(folder, { ...tiny, files: 99 })
      expect(await publishMark(out, 'two', { inspect })).toBe(true)
      await expect(
        publishMark(out, 'two', { inspect: (folder) => refuseUnfit(folder, tiny) }),
      ).rejects.toThrow('The site has 9 files')
    },
  )
})
