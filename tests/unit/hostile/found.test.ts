import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSearchIndex } from '../../../scripts/build/search-index.ts'
import type { Archive } from '../../../src/archive/archive.ts'
import { makeMap, namesOf } from '../../../src/archive/map/map.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { abbreviationsIn } from '../../../src/archive/trends/abbreviations.ts'
import { mentions } from '../../../src/archive/trends/phrases.ts'
import type { Answer } from '../../../src/search/answer.ts'
import { type Engine, openEngine } from '../../../src/search/engine.ts'
import type { Segment } from '../../../src/search/excerpt.ts'
import { emptyQuery, readQuery, writeQuery } from '../../../src/search/query.ts'
import { filesIn } from '../../support/folders.ts'
import { isProof } from '../../support/times.ts'
import { texts } from './attacks.ts'
import { archiveOf } from './bearing.ts'
import { direction } from './bidi.ts'

/** `npm test` searches in and for every eighth text. */
const all = texts().filter((_, at) => isProof || at % 8 === 0)
const archive: Archive = archiveOf(all)

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
const onOneLine = (text: string) => text.replace(/\s+/g, ' ')

/** What is wrong with the results of an answer: words that are not those of the papers. */
function faults({ results }: Answer): string[] {
  return results.flatMap(({ id, title, excerpt, authors, topics }) => {
    const { paper } = archive.entry.get(id)!
    const abstract = onOneLine(plain(paper.abstract))
    return [
      textOf(title) === plain(paper.title) ? [] : [`${id} has the title ${textOf(title)}`],
      abstract.includes(textOf(excerpt).replace(/^… /, '').replace(/ …$/, ''))
        ? []
        : [`${id} says ${textOf(excerpt)}`],
      JSON.stringify(authors) === JSON.stringify(paper.authors) ? [] : [`${id} is by ${authors}`],
      topics.every(({ id: topic, label }) => archive.topic.get(topic)?.label === label)
        ? []
        : [`${id} is of another topic`],
    ].flat()
  })
}

describe('a search over papers of hostile texts', () => {
  let engine: Engine
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-found-'))
    await writeSearchIndex(archive, folder, { inPart: 300 })
    const files = filesIn(folder)
    rmSync(folder, { recursive: true })
    expect([...files.keys()].filter((path) => /[^\w./-]/.test(path))).toEqual([])
    engine = await openEngine(async (path) => Buffer.from(files.get(path) ?? '', 'latin1'))
  })

  it('shows every paper in its own words', async () => {
    const answer = await engine.search({ ...emptyQuery, topics: ['code'], limit: all.length })
    expect(answer.results).toHaveLength(all.length)
    expect(faults(answer)).toEqual([])
  })

  it('answers every one of them as a query, and marks words without changing them', async () => {
    for (const text of all)
      for (const asked of [text, `"${text}"`, `author:${text}`, `-${text}`]) {
        const answer = await engine.search({ ...emptyQuery, text: asked.slice(0, 2000) })
        expect(faults(answer), JSON.stringify(asked)).toEqual([])
      }
  })

  it('has every one of them in its address as it was typed', () => {
    for (const text of all) {
      const asked = { ...emptyQuery, text: text.toWellFormed() || 'x' }
      const address = new URL(`https://papers.example.org/search/?${writeQuery(asked)}`)
      const { text: read } = readQuery(address.searchParams)
      expect([address.host, address.hash, read]).toEqual([
        'papers.example.org',
        '',
        asked.text.trim() && asked.text,
      ])
      const params = new URLSearchParams({ topic: text, year: text, sort: text, limit: text })
      const { topics, years, sort, limit } = readQuery(params)
      expect([...topics, ...years].join('')).toMatch(/^[a-z0-9-]*$/)
      expect([sort, limit <= 200]).toEqual([expect.stringMatching(/^(?:best|newest|oldest)$/), true])
    }
  })
})

describe('on the map', () => {
  it('a hostile title is the name of its paper as it is read aloud, and a string of the data', () => {
    const names = namesOf(makeMap(archive)).flat()
    expect(JSON.parse(JSON.stringify(names))).toEqual(names)
    expect(new Map(names.map(([id, title]) => [id, title]))).toEqual(
      new Map(archive.entries.map(({ paper }) => [paper.id, plain(paper.title)])),
    )
  })
})

describe('in what rises', () => {
  it('a phrase of a hostile text stands in it as it is shown', () => {
    for (const text of all) {
      for (const mention of mentions(text)) {
        expect(text).toContain(mention.text)
        expect(mention.text).not.toMatch(direction)
      }
      for (const { short } of abbreviationsIn(text)) expect(text.toLowerCase()).toContain(short)
    }
  })
})
