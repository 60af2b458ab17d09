import { buildSite } from './build/site.ts'
import { command, noPositionals, UsageError } from './command.ts'
import { printMessages, progress } from './print.ts'

const help = `
npm run build -- [--content DIR] [--out DIR] [--site URL] [--base PATH]

Builds the complete site of a content folder. The old site stays until the new one is whole.

  --content DIR  the content folder (content)
  --out DIR      where the site goes (dist)
  --site URL     the address of the site, such as https://example.org; else that of archive.yaml
  --base PATH    the path below which the site will stand, such as /archive/ (/)
`
const options = {
  content: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
} as const

await command(help, options, async ({ content = 'content', out = 'dist', site, base = '/' }, positionals) => {
  noPositionals(positionals)
  const messages = await buildSite({
    content,
    out,
    base: asBase(base),
    progress,
    ...(site ? { site: asSite(site) } : {}),
  })
  printMessages(messages)
  if (messages.length > 0) return 1
  console.log(`The site is in ${out}`)
  return 0
})

function asSite(site: string): string {
  const url = URL.parse(site)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`--site must be a URL such as https://example.org, not ${site}`)
  return url.origin
}

function asBase(base: string): string {
  if (!/^[\w./~-]*$/.test(base)) throw new UsageError(`--base must be a path such as /archive/, not ${base}`)
  return `/${base}/`.replace(/\/{2,}/g, '/')
}
