import { describe, expect, inject, it } from 'vitest'
import { browsing } from '../../support/browsing.ts'
import { serveFaultily } from '../../support/faulty-server.ts'
import { found, shelves, visitAndKeep } from '../../support/offline.ts'
import { sitePages, textOf, withTag } from '../../support/site-pages.ts'
import { isProof, sampled, times } from '../../support/times.ts'
import { ownArchive } from '../../support/visit.ts'

const archive = ownArchive()
const queries = ['code', 'chain of thought reasoning', 'what is a world model?', '"language models"', 'modle']

const kindOf = (path: string) => path.replace(/^(papers|topics)\/[^/]+/, '$1/x').replaceAll(/\d[\dW-]*/g, '0')

const sites = [
  ['at the root', inject('site')],
  ['below a base path', inject('basedSite')],
] as const

describe.each(sampled(sites, 1))('after one visit to a small archive %s', (_, folder) => {
  const site = browsing(() => serveFaultily(folder))
  /** One page of each kind, new kinds among them: ids, names and numbers differ within a kind. */
  const kinds = () => [...new Map([...titles.keys()].map((path) => [kindOf(path), path])).values()]
  const titles = new Map(
    sitePages(folder).map((page) => [page.path.slice(1), textOf(withTag(page, 'title')[0]!)]),
  )

  it.each(times(1))(
    'every kind of page and 100 papers, or a sample, open without a network (run %i)',
    async () => {
      const context = await site.browser.newContext()
      const page = await visitAndKeep(context, site.server.url)
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      await context.setOffline(true)
      const papers = archive.entries.slice(0, isProof ? 100 : 10).map(({ paper }) => `papers/${paper.id}/`)
      for (const path of [...kinds(), ...papers]) {
        const answer = await page.goto(site.server.url + path)
        expect([answer?.status(), await page.title()], path).toEqual([200, titles.get(path)])
      }
      expect(faults).toEqual([])
      await context.close()
    },
  )

  it.each(times(1))('search finds the same in the same order (run %i)', async () => {
    const context = await site.browser.newContext()
    const page = await visitAndKeep(context, site.server.url)
    const results = () =>
      queries.reduce<Promise<string[][]>>(
        async (all, query) => [
          ...(await all),
          await found(page, `${site.server.url}search/?q=${encodeURIComponent(query)}`),
        ],
        Promise.resolve([]),
      )
    const online = await results()
    await context.setOffline(true)
    expect(await results()).toEqual(online)
    const links = await page
      .locator('#results a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    for (const link of sampled([...new Set(links)], 8))
      expect((await page.goto(link))?.status(), link).toBe(200)
    await context.close()
  })

  it('what is not there says so on a page of ours', async () => {
    const context = await site.browser.newContext()
    const page = await visitAndKeep(context, site.server.url)
    await context.setOffline(true)
    for (const [path, status, title] of [
      ['papers/there-is-no-such-paper/', 404, 'There is no page here'],
      ['papers/%E0%A4%A/', 404, 'There is no page here'],
      ['rss.xml', 503, 'This page is not kept'],
      ['papers.jsonl', 503, 'This page is not kept'],
    ] as const) {
      expect((await page.goto(site.server.url + path))?.status(), path).toBe(status)
      expect(await page.locator('h1').textContent()).toBe(title)
    }
    await page.goto(`${site.server.url}search?q=code`)
    expect(page.url()).toBe(`${site.server.url}search/?q=code`)
    await context.close()
  })

  it('one file is fetched for it, and nothing is kept but it', async () => {
    const context = await site.browser.newContext()
    site.server.seen.length = 0
    const page = await visitAndKeep(context, site.server.url)
    expect(site.server.seen.filter(({ path }) => path.endsWith('.pack'))).toHaveLength(1)
    const [entries = [], ...others] = Object.values(await shelves(page))
    expect(others).toEqual([])
    expect(entries.every((url) => url.includes('.pack?'))).toBe(true)
    await context.close()
  })
})
