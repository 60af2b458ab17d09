import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SitemapAndIndexStream, SitemapStream } from 'sitemap'
import { missingPage, sitemap } from '../../src/archive/permalinks.ts'

/** How many addresses one file of a sitemap holds: the protocol allows 50,000. */
const mostAddresses = 45_000

/** What the sitemap of a site is made from: the paths of its files, in order, and of its pages those that a search engine is not sent to; `address` makes a path an absolute URL. */
export interface SitemapSource {
  files: readonly string[]
  leadOn: ReadonlySet<string>
  address: (path: string) => string
}

/** Write the sitemap of a built site: its pages, but for those that only lead on and that of what is not kept. */
export async function writeSitemap(folder: string, { files, leadOn, address }: SitemapSource): Promise<void> {
  const pages = files.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -10))
  const listed = pages.filter((path) => path !== missingPage && !leadOn.has(path))
  const index = new SitemapAndIndexStream({
    limit: mostAddresses,
    getSitemapStream(number) {
      const part = new SitemapStream({ hostname: address('/') })
      const name = `sitemap-${number}.xml`
      return [{ url: address(`/${name}`) }, part, part.pipe(createWriteStream(join(folder, name)))]
    },
  })
  await pipeline(
    Readable.from(listed.toSorted().map((path) => ({ url: address(path) }))),
    index,
    createWriteStream(join(folder, sitemap)),
  )
}
