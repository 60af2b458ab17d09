import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SitemapIndexStream, SitemapStream } from 'sitemap'
import { home, missingPage, sitemap } from '../../src/archive/permalinks.ts'

/** How many addresses one file of a sitemap holds: the protocol allows 50,000. */
const mostAddresses = 45_000

/** What the sitemap of a site is made from: the paths of its files, in order, and of its pages those that a search engine is not sent to; `address` makes a path an absolute URL. */
export interface SitemapSource {
  files: readonly string[]
  leadOn: ReadonlySet<string>
  address: (path: string) => string
}

/** Write the sitemap of a built site: its pages, but for those that only lead on and that of what is not kept. Pages that come to lead on keep their places, so that no file of it goes. */
export async function writeSitemap(folder: string, { files, leadOn, address }: SitemapSource): Promise<void> {
  const pages = files
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -10))
    .toSorted()
  const names: string[] = []
  for (let from = 0; from < pages.length; from += mostAddresses) {
    const listed = pages
      .slice(from, from + mostAddresses)
      .filter((path) => path !== missingPage && !leadOn.has(path))
    const name = `sitemap-${names.length}.xml`
    names.push(address(`/${name}`))
    const part = new SitemapStream({ hostname: address('/') })
    await write(listed.length > 0 ? listed.map(address) : [address(home)], part, join(folder, name))
  }
  await write(names, new SitemapIndexStream(), join(folder, sitemap))
}

const write = (addresses: readonly string[], form: SitemapStream | SitemapIndexStream, file: string) =>
  pipeline(Readable.from(addresses.map((url) => ({ url }))), form, createWriteStream(file))
