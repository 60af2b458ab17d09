import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { siteFiles } from '../../scripts/build/site-files.ts'
import { writeZip } from '../../scripts/build/zip.ts'
import { openBrowser } from '../support/browser.ts'
import { found } from '../support/offline.ts'
import { unzipped } from '../support/unzip.ts'
import { ownArchive } from '../support/visit.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** A server that knows nothing but files: no headers, no page for what is missing. */
const plainServer = (folder: string) =>
  createServer(({ url = '/' }, answer) => {
    const path = decodeURI(url.replace(/\?.*/, '')).replace(/\/$/, '/index.html')
    try {
      const bytes = readFileSync(join(folder, path))
      answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes)
    } catch {
      answer.writeHead(404).end()
    }
  })

describe('a site as one .zip file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-zip-'))
  let files: Map<string, Buffer>
  let server: Server
  let browser: Browser
  let url: string
  beforeAll(async () => {
    const zip = join(folder, 'papers.zip')
    await writeZip(inject('site'), zip)
    files = unzipped(readFileSync(zip))
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, 'papers', path)), { recursive: true })
      writeFileSync(join(folder, 'papers', path), bytes)
    }
    server = plainServer(join(folder, 'papers'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
    url = `http://localhost:${(server.address() as AddressInfo).port}/`
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds every file of it, byte for byte', () => {
    const site = siteFiles(inject('site'))
    expect([...files.keys()].toSorted()).toEqual(site.map(({ path }) => path.slice(1)).toSorted())
    for (const { path, read } of site) expect(files.get(path.slice(1))?.equals(read()), path).toBe(true)
  })

  it('is complete behind a server that knows nothing but files: pages and search', async () => {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('response', (answer) => answer.status() >= 400 && faults.push(answer.url()))
    const archive = ownArchive()
    for (const path of ['', 'topics/', `papers/${archive.entries[0]!.paper.id}/`, 'offline/'])
      expect((await page.goto(url + path))?.status(), path).toBe(200)
    const [first] = await found(page, `${url}search/?q=code`)
    expect((await page.goto(`${url}papers/${first}/`))?.status()).toBe(200)
    expect(faults).toEqual([])
  })
})
