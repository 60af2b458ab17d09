import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../../src/archive/permalinks.ts'

/** Where a site was built to stand. */
export interface Address {
  origin: string
  /** Begins and ends in `/`. */
  base: string
}

/** The address of a site as its home page gives it; undefined where that does not say. */
export function addressOf(site: string): Address | undefined {
  const html = readFileSync(join(site, home, 'index.html'), 'utf8')
  const url = URL.parse(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '')
  return url ? { origin: url.origin, base: url.pathname } : undefined
}

/** The path, from the root of the site, that a link on a page leads to, with its fragment; undefined where it leads elsewhere. */
export function within(
  link: string,
  page: string,
  { origin, base }: Address,
): { path: string; fragment: string } | undefined {
  const url = URL.parse(link, origin + base + page.slice(1))
  if (url?.origin !== origin) return undefined
  const path = decoded(url.pathname)
  const isAbsolute = /^[a-z]+:/i.test(link)
  if (!path.startsWith(base)) return isAbsolute ? undefined : { path, fragment: '' }
  return { path: `/${path.slice(base.length)}`, fragment: decoded(url.hash.slice(1)) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
