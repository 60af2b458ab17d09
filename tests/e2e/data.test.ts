import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { type Entry, makeArchive } from '../../src/archive/archive.ts'
import { arxivYear } from '../../src/archive/cite/citation.ts'
import { type DataSchema, dataSchemas, type Release } from '../../src/archive/data/schemas.ts'
import { isDate } from '../../src/archive/date.ts'
import { makeDays } from '../../src/archive/day.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { readByCitationJs } from '../support/citation-readers.ts'
import { siteFiles, siteOrigin, sitePages } from '../support/site-pages.ts'
import { coinsIn, embeddedMetadata, type ZoteroItem } from '../support/zotero.ts'

const contentFolder = resolve(import.meta.dirname, '../../content')
const archive = makeArchive(scan(contentFolder).content)
const days = makeDays(archive)
const idsOf = (entries: readonly Entry[]) => entries.map(({ paper }) => paper.id)

describe.each([
  ['at the root', inject('site'), '/'],
  ['below a base path', inject('basedSite'), '/archive/'],
])('the data of the site %s', (_, folder, base) => {
  const files = siteFiles(folder)
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const lines = (path: string) =>
    read(path)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  it('fit the schemas that the site serves', () => {
    const validator = new Ajv2020({ strict: true, allErrors: true, validateFormats: false })
    const faults = (name: DataSchema, data: unknown) => {
      const schema = JSON.parse(read(`/schemas/${name}.json`))
      const validate = validator.getSchema(schema.$id) ?? validator.compile(schema)
      expect(schema.$id).toBe(`${siteOrigin}${base}schemas/${name}.json`)
      return validate(data) ? [] : (validate.errors ?? [])
    }
    expect(lines('/papers.jsonl').flatMap((line) => faults('paper', line))).toEqual([])
    expect(lines('/digests.jsonl').flatMap((line) => faults('digest', line))).toEqual([])
    for (const name of ['topics', 'moved', 'release'] as const)
      expect(faults(name, JSON.parse(read(`/${name}.json`)))).toEqual([])
    for (const file of files.filter((path) => path.endsWith('/papers.json')))
      expect(
        faults(file.startsWith('/topics/') ? 'topic-papers' : 'digest-papers', JSON.parse(read(file))),
      ).toEqual([])
    expect(faults('paper', { id: 'A' })).not.toEqual([])
    expect(files.filter((path) => path.startsWith('/schemas/'))).toHaveLength(Object.keys(dataSchemas).length)
  })

  it('hold every digest, every topic, and what was recorded of them', () => {
    const digests = lines('/digests.jsonl')
    expect(
      digests.map(({ id, date, papers }) => [id, date, papers.map((own: { id: string }) => own.id)]),
    ).toEqual(archive.digests.map(({ id, date, papers }) => [id, date, papers.map((own) => own.id)]))
    expect(digests.map(({ source }) => source.frontmatter.papers)).toEqual(
      archive.digests.map(({ papers }) => papers),
    )
    const { topics } = JSON.parse(read('/topics.json'))
    expect(topics.map(({ id, papers }: { id: string; papers: number }) => [id, papers])).toEqual(
      archive.topics.map(({ id }) => [id, archive.papersOf.get(id)?.length]),
    )
  })

  it('hold the papers of each date and of each topic', () => {
    for (const { date, entries } of days)
      expect(
        JSON.parse(read(`/digests/${date}/papers.json`)).papers.map(({ id }: { id: string }) => id),
      ).toEqual(idsOf(entries))
    for (const { id } of archive.topics) {
      const { topic, ids, papers } = JSON.parse(read(`/topics/${id}/papers.json`))
      expect([topic.id, ids]).toEqual([id, idsOf(archive.papersOf.get(id) ?? [])])
      expect(papers.map((own: { id: string }) => own.id)).toEqual(ids.slice(0, 100))
    }
  })

  it.each(['bib', 'ris', 'csl.json'])('cite every paper, every date and every topic as %s', (ending) => {
    const keys = (path: string) => readByCitationJs(read(path)).map(({ key }) => key)
    expect(keys(`/papers.${ending}`)).toEqual(idsOf(archive.entries))
    for (const { date, entries } of days)
      expect(keys(`/digests/${date}/papers.${ending}`)).toEqual(idsOf(entries))
    const topics = archive.topics.filter(({ id }) => archive.papersOf.get(id)?.length)
    for (const { id } of topics)
      expect(keys(`/topics/${id}/papers.${ending}`)).toEqual(idsOf(archive.papersOf.get(id) ?? []))
  })

  it('name every other file with its checksum and size, and the content', () => {
    const release: Release = JSON.parse(read('/release.json'))
    expect(release.files.map(({ path }) => path)).toEqual(files.filter((path) => path !== '/release.json'))
    for (const { path, sha256, size } of release.files) {
      const bytes = readFileSync(join(folder, path))
      expect([path, size, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        path,
        bytes.length,
        sha256,
      ])
    }
    expect(release.content).toBe(scan(contentFolder).checksum)
  })

  it('are named for machines, and each name leads to a file', () => {
    const urls = [...read('/llms.txt').matchAll(/^- \[[^\]]+\]\((.+?)\): .+$/gm)].map(([, url = '']) => url)
    const paths = urls.map((url) => url.replace(siteOrigin + base, '/'))
    expect(paths).toContain('/papers.jsonl')
    expect(paths.filter((path) => !files.includes(path.endsWith('/') ? `${path}index.html` : path))).toEqual(
      [],
    )
  })
})

describe('Zotero', () => {
  const pages = sitePages(inject('site'))
  const pageOf = (path: string) => pages.find((page) => page.path === path)!
  const issued = ({ paper }: Entry) => paper.published ?? (paper.arxivId && arxivYear(paper.arxivId)) ?? ''

  it('finds on the page of a paper what is recorded, and nothing else', () => {
    for (const entry of archive.entries) {
      const { id, title, abstract, authors, arxivId, doi = '' } = entry.paper
      expect(embeddedMetadata(pageOf(`/papers/${id}/`))).toEqual({
        itemType: arxivId ? 'preprint' : 'journalArticle',
        title: plain(title),
        creators: authors,
        date: issued(entry).replaceAll('-', '/'),
        url: `${siteOrigin}/papers/${id}/`,
        doi,
        abstract: plain(abstract),
        publication: '',
      } satisfies ZoteroItem)
    }
  })

  it('finds every paper of a list', () => {
    const lists = days.map(({ date, digests }) => ({
      path: `/digests/${date}/`,
      titles: digests.flatMap(({ listed }) => listed.map(({ entry }) => plain(entry.paper.title))),
    }))
    for (const { path, titles } of lists) {
      const items = coinsIn(pageOf(path))
      expect(items.map(({ title }) => title.trim())).toEqual(
        titles.map((title) => title.replaceAll('+', ' ').trim()),
      )
      expect(
        items.filter(({ itemType, url }) => !['preprint', 'document'].includes(itemType) || !url),
      ).toEqual([])
      expect(items.filter(({ date }) => isDate(date) && days.some((day) => day.date === date))).toEqual([])
    }
  })
})
