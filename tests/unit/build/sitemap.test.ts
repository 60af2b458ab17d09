import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeSitemap } from '../../../scripts/build/sitemap.ts'
import { temporaryFolder } from '../../support/folders.ts'

/** The files of the sitemap of a site of so many papers, some of whose pages lead on. */
async function sitemap(papers: number, leadOn: readonly string[]): Promise<Map<string, string>> {
  const folder = temporaryFolder()
  const pages = Array.from(
    { length: papers },
    (_, at) => `/papers/p${String(at).padStart(5, '0')}/index.html`,
  )
  await writeSitemap(folder, {
    files: ['/', '/offline/missing/'].map((path) => `${path}index.html`).concat(pages, '/rss.xml'),
    leadOn: new Set(leadOn),
    address: (path) => `https://example.org${path}`,
  })
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

it('names every page that is worth a visit', async () => {
  const files = await sitemap(3, ['/papers/p00001/'])
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-index.xml'])
  const addresses = files.get('sitemap-0.xml')?.matchAll(/<loc>([^<]*)/g)
  expect([...(addresses ?? [])].map((found) => found[1])).toEqual([
    'https://example.org/',
    'https://example.org/papers/p00000/',
    'https://example.org/papers/p00002/',
  ])
})

it('loses none of its files when a page comes to lead on', async () => {
  const before = await sitemap(44_999, [])
  const after = await sitemap(44_999, ['/papers/p00001/', '/papers/p44998/'])
  expect([...before.keys()]).toContain('sitemap-1.xml')
  expect([...after.keys()]).toEqual([...before.keys()])
  expect(after.get('sitemap-index.xml')).toBe(before.get('sitemap-index.xml'))
})
