import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../scripts/build/site.ts'
import { type Serving, serveSite } from '../../../scripts/site-server.ts'
import { openBrowser } from '../../support/browser.ts'
import { writeHostileContent } from '../../support/hostile-content.ts'
import { siteFiles, sitePages } from '../../support/site-pages.ts'
import { leaks, turning } from '../../unit/hostile/bidi.ts'

/** Each text four times, so that lists, topics and neighbours are full of them. */
const strings = [...turning, ...turning, ...turning, ...turning]

describe('a site whose every text turns what follows', () => {
  let folder: string
  const out = () => join(folder, 'site')
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sheaf-turning-'))
    writeHostileContent(join(folder, 'content'), strings)
    const site = 'https://papers.example.org'
    expect(await buildSite({ content: join(folder, 'content'), out: out(), site })).toEqual([])
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('turns nothing but the text itself, on any page', () => {
    const pages = sitePages(out())
    expect(pages.length).toBeGreaterThan(strings.length)
    expect(pages.flatMap(({ path, html }) => leaks(html).map((leak) => `${path}: ${leak}`))).toEqual([])
  })

  it('has such a character in no name of a file', () => {
    expect(siteFiles(out()).filter((path) => /[^\w./-]/.test(path))).toEqual([])
  })

  describe('in a browser', () => {
    let serving: Serving
    let browser: Browser
    beforeAll(async () => {
      serving = await serveSite(out(), { port: 0 })
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await serving?.close()
    })

    it('draws every other word from left to right', async () => {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
      const paths = ['', 'digests/2025-01-01/', 'topics/t4/', 'status/', 'saved/', 'about/', 'search/?q=safe']
      for (const path of [
        ...paths,
        ...turning.map((_, at) => `papers/p000${String(at).padStart(2, '0')}/`),
      ]) {
        await page.goto(serving.url + path)
        if (path.startsWith('search')) await page.waitForSelector('#results [data-paper]')
        expect(await page.evaluate(backwards), path).toEqual([])
      }
      await page.evaluate(() =>
        document.querySelector('main')?.append(document.createElement('p'), '\u202eturned'),
      )
      await page.evaluate(() => document.querySelector('main')?.append(' after all'))
      expect(await page.evaluate(backwards)).not.toEqual([])
      await page.context().close()
    }, 300_000)
  })
})

/** The texts without such characters whose letters stand in a line from right to left. */
function backwards(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    if (/[\u202a-\u202e\u2066-\u2069\u0590-\u08ff]/.test(text)) continue
    for (const { index } of text.matchAll(/[A-Za-z](?=[A-Za-z])/g)) {
      const [a, b] = [index, index + 1].map((at) => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect()
      })
      if (!a || !b || a.width === 0 || Math.abs(a.top - b.top) > 2) continue
      if (b.left < a.left) found.push(text)
      break
    }
  }
  return found
}
