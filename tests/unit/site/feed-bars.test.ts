import { resolve } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import { scan } from '../../../scripts/content/scan.ts'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import { itemsOf } from '../../../src/archive/feeds/feed.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'
import { feedFiles } from '../../../src/site/feeds.ts'
import { hasData, jsonLines } from '../../support/data.ts'
import { absolute, faultsOf, feedTexts, idsIn, walk } from '../../support/feeds.ts'
import { hostileStrings } from '../../support/hostile.ts'
import { isProof } from '../../support/times.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'

const { content } = scan(resolve(import.meta.dirname, '../../../content'))
const good = { errors: [], warnings: [] }

/** What a second parser reads of an item: its id, its title, its text, its authors, its topics. */
type Reading = [
  id: string | undefined,
  title: string | undefined,
  html: string | undefined,
  authors: unknown[] | undefined,
  topics: unknown[] | undefined,
]

const readers = {
  rss: (text: string): Reading[] =>
    (parseRssFeed(text).items ?? []).map((item) => [
      item.guid?.value,
      item.title,
      item.content?.encoded,
      item.dc?.creators,
      item.categories?.map(({ name }) => name),
    ]),
  atom: (text: string): Reading[] =>
    (parseAtomFeed(text).entries ?? []).map((entry) => [
      entry.id,
      titleIn(entry.title),
      undefined,
      entry.authors?.map(({ name }) => name),
      entry.categories?.map(({ label }) => label),
    ]),
  json: (text: string): Reading[] =>
    (parseJsonFeed(text).items ?? []).map((item) => [
      item.id,
      item.title,
      item.content_html,
      item.authors?.map(({ name }) => name),
      item.tags,
    ]),
}

const titleIn = (title: unknown): string | undefined =>
  typeof title === 'string' ? title : (title as { value?: string } | undefined)?.value

/** Where a second parser reads other items in the texts of feeds than those that are in the feeds. */
function misread(archive: Archive, texts: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = []
  for (const { path, format, document } of feedFiles(archive, absolute)) {
    const read = readers[format](texts.get(path) ?? '')
    const items = itemsOf(document)
    const expected = items.map(
      ({ tag, title, html, creators, topics }): Reading => [
        tag,
        title,
        format === 'atom' ? undefined : html,
        creators.length > 0 ? creators : undefined,
        topics.length > 0 ? topics.map(({ label }) => label) : undefined,
      ],
    )
    wrong.push(...differences(read, expected).map((place) => `${path}: ${place}`))
  }
  return wrong
}

function differences(read: Reading[], expected: Reading[]): string[] {
  if (read.length !== expected.length) return [`${read.length} of ${expected.length} items`]
  return expected.flatMap((own, at) => {
    const part = own.findIndex((value, index) => tight(value) !== tight(read[at]?.[index]))
    return part < 0 ? [] : [`${JSON.stringify(own[part])} is read as ${JSON.stringify(read[at]?.[part])}`]
  })
}

const tight = (value: unknown) => JSON.stringify(value ?? null).trim()

describe('the feeds of the seeds', async () => {
  const archive = makeArchive(content)
  const texts = await feedTexts(archive)

  it('keep every rule of the W3C validator, with no warning', () => {
    expect(texts.size).toBeGreaterThan(3 * archive.topics.length)
    expect(faultsOf(texts)).toEqual(good)
  })

  it('are read by a second parser as they are meant', () => {
    expect(misread(archive, texts)).toEqual([])
  })
})

interface Truth {
  digest_date: string
  id: string
  title: string
  abstract: string
  authors: string[]
}

/** Papers of the real data, each on its day, under the project's own topics. */
function realArchive(records: Truth[]): Archive {
  const papers = records.map(({ id, title, abstract, authors }) =>
    toyPaper(id, { title: cleanLine(title).text, abstract: clean(abstract).text, authors, arxivId: id }),
  )
  const days = Map.groupBy(records, ({ digest_date }) => digest_date)
  const digests = [...days].map(([date, own]) => ({
    ...toyDigest(date, []),
    papers: own.map(({ id }) => ({ id })),
  }))
  return makeArchive({ ...content, papers, digests })
}

describe.skipIf(!hasData).each([
  ['first', 0, 500],
  ['last', -500, undefined],
])('the feeds of the %s 500 papers of the real data', (_, from, to) => {
  const records = hasData ? jsonLines<Truth>('hf-truth.jsonl.gz').slice(from, to) : []
  const archive = realArchive(records)
  let texts: ReadonlyMap<string, string>
  beforeAll(async () => {
    texts = await feedTexts(archive)
  })

  it('keep every rule of the W3C validator, with no warning', () => {
    expect(faultsOf(texts)).toEqual(good)
  })

  it('are read by a second parser as they are meant', () => {
    expect(misread(archive, texts)).toEqual([])
  })

  it('lead to every paper exactly once', () => {
    for (const head of ['/rss.xml', '/atom.xml', '/feed.json']) {
      const ids = walk(texts, head).flatMap((path) => idsIn(path, texts.get(path)!))
      expect(ids.length).toBe(archive.entries.length)
      expect(new Set(ids).size).toBe(archive.entries.length)
    }
  })
})

const strings = hasData ? hostileStrings() : []
const batchSize = 250
const tried = strings.filter((_, at) => isProof || at % 3 === 0)
const batches = Array.from({ length: Math.ceil(tried.length / batchSize) }, (_, at) =>
  tried.slice(at * batchSize, (at + 1) * batchSize),
)

describe.skipIf(!hasData)('feeds over hostile strings', () => {
  it('are many', () => {
    expect(strings.length).toBeGreaterThan(5000)
  })

  it.each(batches.map((batch, at) => [at, batch] as const))('have no error, batch %i', async (_, batch) => {
    const archive = hostileArchive(batch)
    const texts = await feedTexts(archive)
    expect(faultsOf(texts).errors).toEqual([])
    for (const head of ['/rss.xml', '/atom.xml', '/feed.json', '/topics/code/rss.xml']) {
      const ids = walk(texts, head).flatMap((path) => idsIn(path, texts.get(path)!))
      expect(new Set(ids).size).toBe(batch.length)
      expect(ids.length).toBe(batch.length)
    }
  })
})

/** Papers whose title, abstract and author are a hostile string each, under topics and settings that are hostile too. */
function hostileArchive(batch: string[]): Archive {
  const first = batch[0] || 'x'
  const topics = [toyTopic('code'), toyTopic('code-generation', ['parent: "code"'])]
  const papers = batch.map((text, at) =>
    toyPaper(`p${at}`, {
      title: text,
      abstract: text,
      authors: [text],
      topics: { pin: ['code-generation'] },
    }),
  )
  const dates = ['2025-08-14', '2025-08-20']
  const digests = dates.map((date, at) => ({
    ...toyDigest(
      date,
      papers.filter((_, place) => place % 2 === at).map(({ id }) => id),
    ),
    note: first,
  }))
  return makeArchive({
    settings: { ...content.settings, title: first, description: first, curators: [first] },
    papers,
    digests,
    topics: topics.map((topic) => ({ ...topic, label: first, description: first })),
    quarantine: [],
  })
}
