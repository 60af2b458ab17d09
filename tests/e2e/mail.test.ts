import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { serveSite } from '../../scripts/site-server.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { openBrowser } from '../support/browser.ts'
import { flowed, mailFaults } from '../support/mail-faults.ts'
import { siteFiles, sitePages, withTag } from '../support/site-pages.ts'

const archive = makeArchive(scan(resolve(import.meta.dirname, '../../content')).content)

it('are served as what they are, out of sight of search engines, and may run and load nothing', async () => {
  const serving = await serveSite(inject('site'), { port: 0 })
  const [html, txt] = await Promise.all(
    ['html', 'txt'].map((ending) => fetch(`${serving.url}digests/2025-08-14/mail.${ending}`)),
  )
  await serving.close()
  const header = (name: string) => [html, txt].map((answer) => answer?.headers.get(name)?.replace('; ', ';'))
  expect(header('content-type')).toEqual(['text/html;charset=utf-8', 'text/plain;charset=utf-8'])
  expect(header('x-robots-tag')).toEqual(['noindex', 'noindex'])
  expect(header('content-security-policy')[0]).toContain("default-src 'none'")
})

describe.each([
  ['at the root', inject('site'), '/'],
  ['below a base path', inject('basedSite'), '/archive/'],
])('the mails of the site %s', (_, site, base) => {
  const own = `https://papers.example.org${base}`
  const files = siteFiles(site)
  const leadsSomewhere = (url: string) =>
    url.startsWith(own) && existsSync(join(site, url.slice(own.length), 'index.html'))

  it.each(archive.dates)(
    'stand beside the page of %s, well-formed, light, and with links that lead somewhere',
    (date) => {
      const read = (ending: string) => readFileSync(join(site, `digests/${date}/mail.${ending}`), 'utf8')
      expect(mailFaults(read('html'), leadsSomewhere)).toEqual([])
      expect(flowed(read('txt')).faults).toEqual([])
      expect(Buffer.byteLength(read('txt'))).toBeLessThan(100_000)
      const papers = archive.digests
        .filter((digest) => digest.date === date)
        .flatMap((digest) => digest.papers)
      const missing = papers.filter(
        ({ id }) =>
          !read('html').includes(`${own}papers/${id}/`) || !read('txt').includes(`${own}papers/${id}/`),
      )
      expect(missing).toEqual([])
    },
  )

  it('are named by the pages of their dates, and found by no search engine and no list', () => {
    const lists = files.filter((file) => /sitemap|packs\.json|llms/.test(file))
    expect(lists.length).toBeGreaterThan(2)
    expect(lists.filter((file) => readFileSync(join(site, file), 'utf8').includes('mail.'))).toEqual([])
    const naming = sitePages(site).filter((page) =>
      withTag(page, 'a').some(({ attrs }) => attrs.some(({ value }) => value.endsWith('/mail.html'))),
    )
    expect(naming.map(({ path }) => path)).toEqual(archive.dates.map((date) => `/digests/${date}/`))
  })
})

describe('a mail in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const html = readFileSync(join(inject('site'), `digests/${archive.dates.at(-1)}/mail.html`), 'utf8')
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it.each([
    ['light', 360, 'rgb(252, 249, 244)'],
    ['light', 1024, 'rgb(252, 249, 244)'],
    ['dark', 360, 'rgb(25, 22, 19)'],
    ['dark', 1024, 'rgb(25, 22, 19)'],
  ] as const)(
    'is %s at %i pixels, fits, loads nothing, and can be read by everybody',
    async (colorScheme, width, paper) => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.setContent(html)
      const found = await page.evaluate(async (source) => {
        new Function(source)()
        const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
        const { violations } = await checker.run()
        const { scrollWidth } = document.documentElement
        return [getComputedStyle(document.body).backgroundColor, scrollWidth, violations.map(({ id }) => id)]
      }, axe)
      await page.close()
      expect([...found, requests]).toEqual([paper, width, [], []])
    },
  )
})
