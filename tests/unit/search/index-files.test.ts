import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSearchIndex } from '../../../scripts/build/search-index.ts'
import { openEngine } from '../../../src/search/engine.ts'
import { emptyQuery } from '../../../src/search/query.ts'
import { toyArchive } from './toy.ts'

const papers = Array.from({ length: 14 }, (_, at) => ({
  id: `paper-${at}`,
  title: `Moss and Stone ${at}`,
  abstract: `The moss of garden ${at} grows on ${at % 2 ? 'granite' : 'slate'}.`,
}))

describe('the files of the search index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-index-'))
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  beforeAll(async () => {
    mkdirSync(join(second, 'pagefind/fragment'), { recursive: true })
    writeFileSync(join(second, 'pagefind/fragment/stale.pf_fragment'), 'old')
    await writeSearchIndex(toyArchive(papers), first)
    await writeSearchIndex(toyArchive(papers), second)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are the same bytes for the same archive, and nothing stale remains', () => {
    expect(filesOf(second)).toEqual(filesOf(first))
  })

  it('bring no interface of Pagefind', () => {
    expect([...filesOf(first).keys()].filter((name) => /ui|highlight/.test(name))).toEqual([])
  })

  it.each([
    ['a page for a file', () => new TextEncoder().encode('<!doctype html>')],
    ['half a file', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['another byte', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte))],
    ['nothing', () => new Uint8Array()],
  ])('are refused where a host gives %s', async (_, damage) => {
    const search = async () => {
      const engine = await openEngine(async (path) => {
        const bytes = new Uint8Array(readFileSync(join(first, path)))
        return path.endsWith('.bin') ? new Uint8Array(damage(bytes)) : bytes
      })
      return engine.search({ ...emptyQuery, text: 'moss' })
    }
    await expect(search()).rejects.toThrow('damaged')
  })
})

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}
