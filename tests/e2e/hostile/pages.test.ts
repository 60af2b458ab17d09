import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../scripts/build/site.ts'
import { type Serving, serveSite } from '../../../scripts/site-server.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { isolable } from '../../../src/archive/xml.ts'
import { openBrowser } from '../../support/browser.ts'
import { hasData } from '../../support/data.ts'
import { hostileStrings } from '../../support/hostile.ts'
import { asAbstract, asLine, hostileId, writeHostileContent } from '../../support/hostile-content.ts'
import { pageShape, relatedShapes } from '../../support/page-shape.ts'
import { attributeOf, sitePages, textOf } from '../../support/site-pages.ts'

/** `npm test` takes every twentieth string, `npm run prove` each. */
const step = process.env.SHEAF_PROVE ? 1 : 20

describe.skipIf(!hasData)('a site whose every text is hostile', () => {
  const strings = hasData ? hostileStrings().filter((_, at) => at % step === 0) : []
  const titles = new Map(strings.map((text, at) => [hostileId(at), plain(asLine(text))]))
  let folder: string
  const site = (name: string) => join(folder, name)
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sheaf-hostile-'))
    await build('hostile', strings)
    await build('harmless', strings.map(harmless))
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function build(name: string, texts: string[]): Promise<void> {
    const content = site(`${name}-content`)
    writeHostileContent(content, texts)
    const messages = await buildSite({ content, out: site(name), site: 'https://papers.example.org' })
    expect(messages).toEqual([])
  }

  it('has the same elements, attributes and hosts as one of harmless texts', () => {
    const twins = new Map(sitePages(site('harmless')).map(({ path, html }) => [path, html]))
    const pages = sitePages(site('hostile'))
    expect(pages.map(({ path }) => path)).toEqual([...twins.keys()])
    for (const { path, html } of pages)
      expect(comparable(path, html), path).toEqual(comparable(path, twins.get(path) ?? ''))
  })

  it('has no element or attribute among related papers that harmless ones do not have', () => {
    const found = (name: string) =>
      new Set(sitePages(site(name)).flatMap(({ html }) => [...relatedShapes(html)]))
    const styled = /^(?:strong|em|code|span class|u|sup|sub|bdi|code class)$/
    expect(
      [...found('hostile').difference(found('harmless'))].filter((shape) => !styled.test(shape)),
    ).toEqual([])
    expect(found('hostile').size).toBeGreaterThan(3)
  })

  it('shows each title as it is written', () => {
    const pages = new Map(sitePages(site('hostile')).map((page) => [page.path, page]))
    strings.forEach((text, at) => {
      const title = asLine(text)
      if (/[\\$`{}~^"]|''|--/.test(title)) return
      const page = pages.get(`/papers/${hostileId(at)}/`)
      const shown = page?.elements.find((element) => attributeOf(element, 'data-title') !== undefined)
      expect(shown && textOf(shown), JSON.stringify(text)).toBe(isolable(title))
    })
  })

  it('shows each abstract, author and reason as it is written', () => {
    const pages = new Map(sitePages(site('hostile')).map((page) => [page.path, page]))
    const shown = (path: string, name: string) =>
      (pages.get(path)?.elements ?? [])
        .filter((element) => attributeOf(element, name) !== undefined)
        .map(textOf)
    const isSimple = (text: string) => !/[\\$`{}~^"]|''|--|\bwww\.|:\/\//.test(text)
    strings.forEach((text, at) => {
      const [line, abstract] = [asLine(text), asAbstract(text)]
      const page = pages.get(`/papers/${hostileId(at)}/`)
      const authors = page?.elements.find((element) => attributeOf(element, 'class') === 'authors')
      expect(authors && textOf(authors).replace(/\s+/g, ' '), JSON.stringify(text)).toContain(isolable(line))
      const [own = ''] = shown(`/papers/${hostileId(at)}/`, 'data-abstract')
      if (isSimple(abstract)) expect(onOneLine(own)).toBe(onOneLine(isolable(abstract)))
      if (at % 40 === 0) expect(shown(`/papers/w${hostileId(at)}/`, 'data-reason')).toEqual([isolable(line)])
    })
  })

  it('has JSON-LD on each paper that says its title, and leads on from a page that has moved', () => {
    const pages = new Map(sitePages(site('hostile')).map((page) => [page.path, page]))
    const find = (path: string, name: string, value: string) =>
      pages.get(path)?.elements.find((element) => attributeOf(element, name) === value)
    strings.forEach((text, at) => {
      const script = find(`/papers/${hostileId(at)}/`, 'type', 'application/ld+json')
      expect(JSON.parse(script ? textOf(script) : '')).toMatchObject({ name: plain(asLine(text)) })
      if (at % 40 === 20)
        expect(attributeOf(find(`/papers/m${hostileId(at)}/`, 'http-equiv', 'refresh'), 'content')).toBe(
          `0; url=/papers/${hostileId(at)}/`,
        )
    })
  })

  describe('in a browser', () => {
    let serving: Serving
    let browser: Browser
    beforeAll(async () => {
      serving = await serveSite(site('hostile'), { port: 0 })
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await serving?.close()
    })

    /** A page of which every script that runs, refusal of the content policy, and request to elsewhere is noted. */
    async function watched(): Promise<{ page: Page; faults: string[] }> {
      const faults: string[] = []
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      page.on('dialog', (dialog) => {
        faults.push(`${page.url()}: a dialog, ${dialog.message()}`)
        dialog.dismiss().catch(() => {})
      })
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`))
      page.on(
        'console',
        (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`),
      )
      page.on('request', (request) => {
        if (!request.url().startsWith(serving.url)) faults.push(`${page.url()}: asks for ${request.url()}`)
      })
      return { page, faults }
    }

    it('runs nothing and asks for nothing on any page', async () => {
      const { page, faults } = await watched()
      for (const { path, html } of sitePages(site('hostile')).filter(isToBeOpened)) {
        await page.goto(serving.url + path.slice(1))
        if (html.includes('http-equiv="refresh"')) await page.waitForURL((url) => url.pathname !== path)
        await page.evaluate(touchAll)
      }
      expect(faults).toEqual([])
      await page.evaluate(() => alert('the watch sees it'))
      expect(faults).toHaveLength(1)
      await page.context().close()
    }, 1_800_000)

    it('shows a list that is taken in as it is written, and runs nothing', async () => {
      const { page, faults } = await watched()
      await page.goto(`${serving.url}saved/`)
      const every = Math.ceil(strings.length / 40) // the page shows about as many at once
      const titles = strings.filter((_, at) => at % every === 0).map(asLine)
      const papers = titles.map((title, at) => ({
        id: `own-${at}`,
        title,
        date: '2025-13-99',
        saved: '',
        note: title,
      }))
      const buffer = Buffer.from(JSON.stringify({ papers }))
      const file = { name: '<img src=x onerror=alert(1)>.json', mimeType: 'application/json', buffer }
      await page.locator('[data-import]').setInputFiles(file)
      const items = page.locator('[data-paper] [data-title]')
      await items.nth(titles.length - 1).waitFor()
      expect((await items.allTextContents()).toSorted()).toEqual(titles.toSorted())
      await page.evaluate(touchAll)
      expect(faults).toEqual([])
      await page.context().close()
    }, 300_000)

    it('shows each result of a search as it is written', async () => {
      const { page, faults } = await watched()
      await page.goto(`${serving.url}search/`)
      const found = new Set<unknown>()
      for (const [at, text] of strings.entries()) {
        const title = plain(asLine(text))
        if (at % 8 || !/\p{L}{4}/u.test(title)) continue
        await page.fill('#q', `"${title.slice(0, 150)}"`)
        await page.waitForFunction(isAnswered)
        const shown = await page
          .locator('#results [data-paper]')
          .evaluateAll((items) =>
            items.map((item) => [
              item.getAttribute('data-paper'),
              item.querySelector('[data-title]')?.textContent,
            ]),
          )
        for (const [id, words] of shown) expect(words, text).toBe(titles.get(id ?? ''))
        for (const [id] of shown) found.add(id)
      }
      expect(found.size).toBeGreaterThan(strings.length / 10)
      expect(faults).toEqual([])
      await page.context().close()
    }, 1_800_000)

    it('runs nothing where the texts are searched for', async () => {
      const { page, faults } = await watched()
      await page.goto(`${serving.url}search/`)
      const status = page.locator('#search-status')
      for (const text of strings.filter((_, at) => at % 8 === 0)) {
        await page.fill('#q', text.slice(0, 200))
        await page.waitForFunction(isAnswered)
        await page.evaluate(touchAll)
      }
      expect(await status.textContent()).not.toBe('')
      expect(faults).toEqual([])
      await page.context().close()
    }, 1_800_000)
  })
})

const signs: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '＆', '"': '”', "'": '’' }

/** The same text without the signs that HTML gives a meaning. Where they end an address, a space ends it too; a `'` that LaTeX pairs with a backtick stays. */
function harmless(text: string): string {
  const hasAddress = /https?:\/\/|www\./i.test(text)
  const ends = text.includes('`') ? /[<>&"]/g : /[<>&"']/g
  return text.replace(ends, (sign) => (hasAddress ? ' ' : (signs[sign] ?? sign)))
}

/** A month and a week list titles in an order that follows their letters, the map in one that follows what their topics say: there the same elements stand in another order. */
const comparable = (path: string, html: string) =>
  /^\/(?:digests\/\d{4}\/\d\d|weeks\/[\dW-]+|map)\/$/.test(path) ? pageShape(html).sort() : pageShape(html)

/** Of the papers' own pages, which are alike, `npm test` opens one in four. */
const isToBeOpened = ({ path }: { path: string }) => {
  const number = /^\/papers\/p(\d+)\/$/.exec(path)?.[1]
  return step === 1 || number === undefined || Number(number) % 4 === 0
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Whether the page says what was found. */
const isAnswered = () => !document.querySelector('#search-status')?.textContent?.endsWith('…')

/** Do to every element what payloads wait for. */
function touchAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    for (const kind of ['mouseover', 'mouseenter', 'focusin', 'pointerover', 'toggle', 'error', 'load'])
      element.dispatchEvent(new Event(kind))
  }
}
