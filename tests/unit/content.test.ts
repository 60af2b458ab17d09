import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { makeArchive } from '../../src/archive/archive.ts'

const folder = resolve(import.meta.dirname, '../../content')
const { content, messages } = scan(folder)
const { papers, digests, topics, settings } = content
const archive = makeArchive(content)
const paperIds = new Set(papers.map(({ id }) => id))
const topicIds = new Set(topics.map(({ id }) => id))
const listed = digests.flatMap((digest) => digest.papers.map(({ id }) => id))

describe('the content', () => {
  it('fits its schema, file by file', () => {
    expect(messages).toEqual([])
  })

  it('is there', () => {
    expect([papers.length, digests.length, topics.length].map(Boolean)).toEqual([true, true, true])
  })

  it('says of itself what feeds and pages need', () => {
    expect(settings.tag).toMatch(/^tag:[^,\s]+,\d{4}/)
  })
})

describe('papers', () => {
  it('have ids that are safe as file names and addresses', () => {
    expect([...paperIds].filter((id) => !/^[a-z0-9-]{1,80}$/.test(id))).toEqual([])
  })

  it('are each listed by a digest, or have moved', () => {
    const known = new Set(listed)
    const orphans = papers.filter(({ id, movedTo }) => !known.has(id) && !movedTo)
    expect(orphans.map(({ id }) => id)).toEqual([])
  })

  it('have an arXiv id that no other has', () => {
    expect(twice(papers.flatMap(({ arxivId }) => arxivId ?? []))).toEqual([])
  })

  it('say something', () => {
    expect(papers.filter(({ title, abstract, movedTo }) => !movedTo && !(title && abstract))).toEqual([])
  })

  it('pin and bar topics that exist', () => {
    const named = papers.flatMap(({ topics: own }) => [...(own?.pin ?? []), ...(own?.bar ?? [])])
    expect(named.filter((id) => !topicIds.has(id))).toEqual([])
  })

  it('are unsorted at most one in ten', () => {
    expect(archive.unsorted.length).toBeLessThanOrEqual(archive.entries.length / 10)
  })
})

describe('digests', () => {
  it('name papers that exist', () => {
    expect(listed.filter((id) => !paperIds.has(id))).toEqual([])
  })

  it('name a paper once', () => {
    expect(digests.flatMap((digest) => twice(digest.papers.map(({ id }) => id)))).toEqual([])
  })

  it('are named after their date', () => {
    expect(digests.filter(({ id, date }) => id !== date && !id.startsWith(`${date}-`))).toEqual([])
  })

  it('were read from raw digests that are kept, each of which some digest was read from', () => {
    const named = new Set(digests.flatMap(({ sources }) => sources.map(({ raw }) => raw)))
    const kept = existsSync(join(folder, 'raw')) ? readdirSync(join(folder, 'raw')) : []
    expect(kept.filter((name) => !name.startsWith('.')).toSorted()).toEqual([...named].toSorted())
  })
})

describe('topics', () => {
  it('stand in two levels', () => {
    const parents = topics.flatMap(({ parent }) => parent ?? [])
    expect(parents.filter((id) => !topicIds.has(id))).toEqual([])
    expect(topics.filter(({ id, parent }) => parent && parents.includes(id))).toEqual([])
  })

  it('are described, and named unlike any other', () => {
    expect(topics.filter(({ description, movedTo }) => !description && !movedTo).map(({ id }) => id)).toEqual(
      [],
    )
    expect(twice(topics.map(({ label }) => label))).toEqual([])
  })
})

describe('what has moved', () => {
  it('leads to what exists', () => {
    const moved = [...papers, ...topics].filter(({ movedTo }) => movedTo).map(({ id }) => id)
    const lost = moved.filter((id) => !archive.movedPapers.has(id) && !archive.movedTopics.has(id))
    expect(lost).toEqual([])
  })
})

/** The values that come more than once. */
function twice(values: string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}
