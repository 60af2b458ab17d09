import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { plain } from '../../src/archive/text/plain.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const archive = ownArchive()
const [first] = archive.entries
const title = plain(first!.paper.title)
const words = plain(first!.paper.abstract).split('\n\n')[0]!

/** What somebody sees of an XML document: the texts of all elements that are shown. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility()) texts.push(node.nodeValue ?? '')
    return texts.join('\n')
  })

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each([
  ['at the root', inject('site'), '/'],
  ['below a base path', inject('basedSite'), '/archive/'],
])('a feed that is opened in a browser, %s', (_, folder, base) => {
  const { open } = visitSite(folder)

  it.each([
    ['/rss.xml', [title, words]],
    ['/atom.xml', [title, words]],
    ['/topics/code/atom.xml', ['Sheaf: Code']],
    ['/digests/rss.xml', ['Sheaf: digests', title]],
    ['/digests/atom.xml', ['Sheaf: digests', title]],
    ['/weeks/rss.xml', ['Sheaf: weeks', 'Week 11 of 2025']],
    ['/feeds/atom/1.xml', ['Sheaf']],
  ])('reads %s as text, with a word about what it is', async (path, expected) => {
    const page = await open(path, { viewport: { width: 360, height: 800 } })
    expect(await page.evaluate(() => [document.contentType, document.styleSheets.length])).toEqual([
      'application/xml',
      1,
    ])
    const text = await seen(page)
    for (const own of ['This is a feed.', ...expected]) expect(text).toContain(own)
    expect(text.match(/<\/?[a-z]+>|&(?:amp|lt|gt|quot|#\w+);|tag:|00:00:00/g)).toBeNull()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  it('leads from there to the page about feeds', async () => {
    const page = await open('/atom.xml')
    const links = await page.evaluate(() =>
      [...document.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'a')]
        .slice(0, 2)
        .map((link) => new URL(link.getAttribute('href') ?? '').pathname),
    )
    expect(links).toEqual([`${base}feeds/`, base])
  })

  it('stands on the page about feeds three times a topic, each link with a name of its own', async () => {
    const page = await open('/feeds/')
    const links = page.locator('main a:is([href$=".xml"], [href$=".json"])')
    const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')))
    expect(names).toHaveLength(3 * (archive.topics.length + 3))
    expect(new Set(names).size).toBe(names.length)
    expect(await page.locator(`main a[href="${base}feeds.opml"]`).count()).toBe(1)
  })

  it.each([
    ['/', ['rss.xml', 'atom.xml', 'feed.json', 'digests/rss.xml', 'weeks/rss.xml']],
    ['/topics/code/', ['topics/code/rss.xml', 'topics/code/atom.xml', 'topics/code/feed.json', 'rss.xml']],
    ['/digests/', ['digests/rss.xml', 'digests/atom.xml', 'digests/feed.json', 'rss.xml']],
    ['/about/', ['rss.xml']],
  ])('is named by %s, where it belongs', async (path, files) => {
    const page = await open(path)
    const named = await page
      .locator(
        'link[rel="alternate"][type*="rss"], link[rel="alternate"][type*="atom"], link[rel="alternate"][type*="feed"]',
      )
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(named).toEqual(files.map((file) => base + file))
  })
})
