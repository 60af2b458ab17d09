import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { linkFaults } from '../../../scripts/verify/links.ts'
import { temporaryFolder } from '../../support/folders.ts'

const address = { origin: 'https://example.org', base: '/base/' }

/** The faults of a site of some files, by path. */
async function faults(files: Record<string, string>): Promise<string[]> {
  const site = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  const found = await linkFaults(site, new Set(Object.keys(files)), address)
  return found.map(({ path, reason }) => `${path} ${reason}`)
}

const pages = (link: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`/p/${at}/index.html`, `<a href="${link}">`]))

it.each(['/base/gone/', '/base/#gone'])('names every page with the same broken link: %s', async (link) => {
  const found = await faults({ '/index.html': '<p id="here">', ...pages(link, 150) })
  const target = link.replace('/base', '')
  expect(found).toEqual(
    Array.from({ length: 150 }, (_, at) => `/p/${at}/ has a link to ${target}, which is not there.`),
  )
})

it('names nothing where all links lead somewhere, or to another site', async () => {
  const links = [
    '/base/',
    '/base/#here',
    '#p',
    'https://elsewhere.example/base/gone/',
    'mailto:a@example.org',
  ]
  const page = `<p id="p">${links.map((link) => `<a href="${link}">`).join('')}`
  expect(await faults({ '/index.html': '<p id="here">', '/p/index.html': page })).toEqual([])
})

const own = 'https://example.org/base'

it.each([
  ['/atom.xml', `<feed><link rel="self" href="${own}/gone/"/></feed>`],
  ['/atom.xml', `<content type="xhtml"><div><a href="${own}/gone/">x</a></div></content>`],
  ['/rss.xml', `<item><link>${own}/gone/</link></item>`],
  ['/rss.xml', `<content:encoded>&lt;a href=&quot;${own}/gone/&quot;&gt;x&lt;/a&gt;</content:encoded>`],
  ['/rss.xml', '<?xml-stylesheet type="text/css" href="/base/gone/"?>'],
  ['/feed.json', `{"next_url":"${own}/gone/","items":[]}`],
  ['/feeds/json/1.json', `{"items":[{"url":"${own}/gone/"}]}`],
  ['/feed.json', JSON.stringify({ items: [{ content_html: `<p><a href="${own}/gone/">x</a></p>` }] })],
  ['/feeds.opml', `<outline xmlUrl="${own}/gone/" htmlUrl="${own}/"/>`],
  ['/sitemap-0.xml', `<url><loc>${own}/</loc></url><url><loc>${own}/gone/</loc></url>`],
  ['/opensearch.xml', `<Url type="text/html" template="${own}/gone/?q={searchTerms}"/>`],
  ['/llms.txt', `- [papers](${own}/gone/): every paper`],
  ['/robots.txt', `User-agent: *\n\nSitemap: ${own}/gone/\n`],
  [
    '/papers.jsonl',
    `{"id":"a","url":"${own}/"}\n{"id":"b","url":"${own}/gone/"}\n{"id":"c","url":"${own}/gone/"}\n`,
  ],
  ['/manifest.webmanifest', '{"start_url":"/base/","icons":[{"src":"/base/gone/"}]}'],
  ['/moved.json', `{"papers": [{"url": "${own}/gone/"}]}`],
])('names a broken link in %s: %s', async (path, text) => {
  expect(await faults({ '/index.html': '', [path]: text })).toEqual([
    `${path} has a link to /gone/, which is not there.`,
  ])
})

it.each([
  ['/atom.xml', `<title>href=&quot;${own}/gone/&quot;</title><summary>${own}/gone/</summary>`],
  ['/rss.xml', `<description>&lt;link&gt;${own}/gone/&lt;/link&gt;</description>`],
  ['/rss.xml', `<content:encoded>&lt;p&gt;href=&amp;quot;${own}/gone/&amp;quot;&lt;/p&gt;</content:encoded>`],
  ['/feed.json', JSON.stringify({ items: [{ title: `"url":"${own}/gone/"`, content_html: 'a' }] })],
  ['/feed.json', '{"items":{}'],
  ['/papers.jsonl', JSON.stringify({ abstract: `{"url":"${own}/gone/"} <a href="${own}/gone/">` })],
])('takes no text for a link in %s: %s', async (path, text) => {
  expect(await faults({ '/index.html': '', [path]: text })).toEqual([])
})
