import { posix } from 'node:path'
import { type Archive, compare } from '../../../src/archive/archive.ts'
import type { SiteFile } from '../site-files.ts'

const { basename, dirname } = posix

/**
 * What of a site can be kept without a network: every page, what pages load, and the search index; not what is made
 * for machines, nor mails. In an order in which what is alike stands near: day by day, then what belongs to no day.
 */
export function keepable(archive: Archive, files: readonly SiteFile[]): SiteFile[] {
  const isData = dataOf(files)
  const kept = files.filter(({ path }) => isPage(path) || isLoaded(path) || isIndex(path) || isData(path))
  const placed = kept.map((file) => ({ file, date: dateOf(archive, file.path) }))
  return placed
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.file.path, b.file.path))
    .map(({ file }) => file)
}

/** Whether a file belongs to the search index as the search page reads it; it never reads Pagefind's lists of words. */
export const isIndex = (path: string) => /^\/(search\/index|pagefind\/(\d+\/)?fragment)\//.test(path)

/** A page answers for a folder, or for what is missing; a mail is no page. */
const isPage = (path: string) => path.endsWith('/index.html') || path === '/404.html'

const isLoaded = (path: string) =>
  path.startsWith('/_astro/') || (/^\/[^/]+\.(js|svg|png|webmanifest)$/.test(path) && path !== '/sw.js')

/** Whether a file is data that pages load: it stands beside its page, or at the root and a script of the pages names it. What bears the same name in many folders is made for machines. */
function dataOf(files: readonly SiteFile[]): (path: string) => boolean {
  const scripts = files.filter(({ path }) => /^\/_astro\/.*\.js$/.test(path))
  const text = scripts.map(({ read }) => Buffer.from(read()).toString()).join('\n')
  const pages = new Set(files.filter(({ path }) => isPage(path)).map(({ path }) => dirname(path)))
  const named = Map.groupBy(files, ({ path }) => basename(path))
  return (path) => {
    const [folder, name] = [dirname(path), basename(path)]
    if (!/\.(json|bin)$/.test(name) || folder === '/offline' || named.get(name)?.length !== 1) return false
    return folder === '/' ? text.includes(name) : folder.lastIndexOf('/') === 0 && pages.has(folder)
  }
}

const afterAllDays = '~'

function dateOf(archive: Archive, path: string): string {
  const [, kind = '', name = ''] = path.split('/')
  if (kind === 'digests' && archive.dates.includes(name)) return name
  return (kind === 'papers' && archive.entry.get(name)?.added) || afterAllDays
}
