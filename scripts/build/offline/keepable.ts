import { type Archive, compare } from '../../../src/archive/archive.ts'
import { readFragments } from '../../../src/search/texts.ts'
import type { SiteFile } from '../site-files.ts'

/** What of a site can be kept without a network: pages, what they load, and the search index; not what is made for machines. In an order in which neighbours are alike: day by day, after what belongs to no day. */
export async function keepable(archive: Archive, files: readonly SiteFile[]): Promise<SiteFile[]> {
  const kept = files.filter(({ path }) => isPage(path) || isLoaded(path) || isIndex(path))
  const placed = await Promise.all(kept.map(async (file) => ({ file, date: await dateOf(archive, file) })))
  return placed
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.file.path, b.file.path))
    .map(({ file }) => file)
}

/** Whether a file belongs to the search index as the search page reads it; it never reads Pagefind's lists of words. */
export const isIndex = (path: string) => /^\/(search\/index|pagefind\/fragment)\//.test(path)

/** A digest as a mail is HTML too, but made for mail clients. */
const isPage = (path: string) => path.endsWith('.html') && !path.endsWith('/mail.html')

const isLoaded = (path: string) =>
  path.startsWith('/_astro/') ||
  path === '/recent.json' ||
  (/^\/[^/]+\.(js|svg|png|webmanifest)$/.test(path) && path !== '/sw.js')

/** The day that a page or the texts of papers belong to; empty for all else. */
async function dateOf(archive: Archive, file: SiteFile): Promise<string> {
  const [, kind = '', name = ''] = file.path.split('/')
  if (kind === 'digests' && archive.dates.includes(name)) return name
  if (kind === 'papers') return archive.entry.get(name)?.added ?? ''
  if (!file.path.endsWith('.pf_fragment')) return ''
  const [text] = await readFragments(file.read())
  return archive.entry.get(text?.url.split('/').at(-2) ?? '')?.added ?? ''
}
