import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { download } from '../../../scripts/import/download.ts'
import { partsOf } from '../../../scripts/import/parts.ts'

const served: Record<string, string> = {
  '/papers.jsonl': 'papers',
  '/digests.jsonl': 'digests',
  '/archive/papers.jsonl': 'p',
  '/archive/digests.jsonl': 'd',
  '/archive/topics.json': 't',
  '/archive/moved.json': 'm',
  '/half/papers.jsonl': 'p',
}
let server: Server
let origin: string
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-parts-'))
  writeFileSync(join(folder, 'papers.jsonl'), 'p')
  writeFileSync(join(folder, 'digests.jsonl'), 'd')
  writeFileSync(join(folder, 'mine.txt'), '')
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/moves/papers.jsonl') return response.writeHead(302, { location: '/papers.jsonl' }).end()
    if (path === '/circle/papers.jsonl') return response.writeHead(302, { location: path }).end()
    if (path === '/breaks/papers.jsonl') {
      response.writeHead(200, { 'content-length': 100 }).write('half')
      return setTimeout(() => response.destroy(), 20)
    }
    if (path.startsWith('/fails/')) return response.writeHead(500).end('oh')
    const text = served[path]
    return response.writeHead(text === undefined ? 404 : 200).end(text)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const found = async (word: string) =>
  (await partsOf(word)).map(({ kind, bytes }) => [kind, new TextDecoder().decode(bytes)])
const refusal = (word: string) => partsOf(word).then(String, (error: Error) => error.message)

describe('an address', () => {
  it('of a site stands for all its data', async () => {
    const all = [
      ['papers', 'p'],
      ['digests', 'd'],
      ['topics', 't'],
      ['moved', 'm'],
    ]
    expect(await found(`${origin}/archive/`)).toEqual(all)
    expect(await found(`${origin}/archive`)).toEqual(all)
  })

  it('of a site need not have topics', async () => {
    expect(await found(`${origin}`)).toEqual([
      ['papers', 'papers'],
      ['digests', 'digests'],
    ])
  })

  it('of a file stands for itself, also where it leads on', async () => {
    expect(await found(`${origin}/archive/topics.json`)).toEqual([['topics', 't']])
    expect(await found(`${origin}/moves/papers.jsonl`)).toEqual([['papers', 'papers']])
  })

  it.each([
    ['/half/', '/half/digests.jsonl answers 404 Not Found.'],
    ['/none/topics.json', '/none/topics.json answers 404 Not Found.'],
    ['/fails/', '/fails/papers.jsonl answers 500 Internal Server Error.'],
    ['/circle/papers.jsonl', '/circle/papers.jsonl cannot be read: redirect count exceeded.'],
    ['/breaks/papers.jsonl', '/breaks/papers.jsonl cannot be read: '],
  ])('%s that cannot be read is refused', async (path, reason) => {
    expect(await refusal(origin + path)).toContain(reason)
  })

  it('that is none is refused', async () => {
    expect(await refusal('http://')).toBe('This is no address.')
    expect(await refusal('http://127.0.0.1:1/')).toContain('cannot be read: ')
  })

  it('is read no further than a bound', async () => {
    await expect(download(new URL(`${origin}/papers.jsonl`), 3, true)).rejects.toThrow('more than 3 bytes')
  })
})

describe('a path', () => {
  it('of a folder stands for the data in it', async () => {
    expect(await found(folder)).toEqual([
      ['papers', 'p'],
      ['digests', 'd'],
    ])
  })

  it('of a file stands for itself', async () => {
    expect(await found(join(folder, 'papers.jsonl'))).toEqual([['papers', 'p']])
  })

  it('of something else is refused', async () => {
    expect(await refusal(join(folder, 'mine.txt'))).toContain('must end in papers.jsonl, digests.jsonl')
    expect(await refusal(join(folder, 'topics.json'))).toContain('There is no file')
  })
})
