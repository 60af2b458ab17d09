import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { faultsOf } from '../support/feeds.ts'
import { siteFiles, siteOrigin } from '../support/site-pages.ts'
import { xmlTexts } from '../support/xml.ts'

const { content } = scan(resolve(import.meta.dirname, '../../content'))
const archive = makeArchive(content)

describe.each([
  ['at the root', inject('site'), '/'],
  ['below a base path', inject('basedSite'), '/archive/'],
])('the site %s', (_, folder, base) => {
  const files = new Set(siteFiles(folder))
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  it('has feeds in three formats: of everything, digests, weeks, and each topic', () => {
    const paths = [...files].filter((file) => /\/(rss\.xml|atom\.xml|feed\.json)$|^\/feeds\/.*\d/.test(file))
    const heads = paths.filter((path) => !path.startsWith('/feeds/'))
    expect(heads).toHaveLength(3 * (archive.topics.length + archive.movedTopics.size + 3))
    const faults = faultsOf(new Map(paths.map((path) => [path, read(path)])))
    expect(faults).toEqual({ errors: [], warnings: [] })
    const addresses = paths.flatMap(
      (path) => read(path).match(/https?:\/\/papers\.example\.org[^"<\\]*/g) ?? [],
    )
    expect(addresses.filter((url) => !url.startsWith(siteOrigin + base))).toEqual([])
    const older = addresses
      .map((url) => `/${url.slice((siteOrigin + base).length)}`)
      .filter((path) => /^\/feeds\/./.test(path))
    expect(older.filter((path) => !files.has(path))).toEqual([])
  })

  it('has every paper, and no other, in papers.jsonl', () => {
    const records = read('/papers.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ id }) => id)).toEqual(archive.entries.map(({ paper }) => paper.id))
    for (const { id, url, source } of records) {
      expect(url).toBe(`${siteOrigin}${base}papers/${id}/`)
      expect(source.frontmatter.title).toBe(archive.entry.get(id)?.paper.title)
      const file = readFileSync(resolve(import.meta.dirname, `../../content/papers/${id}.md`), 'utf8')
      expect(file).toContain(source.body)
    }
  })

  it('tells a browser how to search it', () => {
    expect(xmlTexts(read('/opensearch.xml')).get('ShortName')).toEqual([archive.settings.title.slice(0, 16)])
    expect(read('/opensearch.xml')).toContain(`template="${siteOrigin}${base}search/?q={searchTerms}"`)
  })

  it('tells a host its headers', () => {
    expect(read('/_headers')).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff\n/)
    expect(read('/_headers')).toMatch(/^\/_astro\/\*\n {2}Cache-Control: .*immutable$/m)
  })
})
