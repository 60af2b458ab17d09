import { UsageError } from './command.ts'

/** The origin that `--site` names. Throws UsageError. */
export function asSite(site: string): string {
  const url = URL.parse(site)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`--site must be a URL such as https://example.org, not ${site}`)
  if (url.pathname !== '/') throw new UsageError(`Give the path of ${site} by --base ${url.pathname}`)
  return url.origin
}

/** The path that `--base` names; begins and ends in `/`. Throws UsageError. */
export function asBase(base: string): string {
  if (!/^[\w./~-]*$/.test(base)) throw new UsageError(`--base must be a path such as /archive/, not ${base}`)
  return `/${base}/`.replace(/\/{2,}/g, '/')
}
