import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { serveSite } from '../../scripts/site-server.ts'
import { loadContent } from '../../scripts/store.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { flowed, mailFaults } from '../support/mail-faults.ts'
import { siteFiles, sitePages, withTag } from '../support/site-pages.ts'

const archive = makeArchive(loadContent(resolve(import.meta.dirname, '../../content')).content)

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
