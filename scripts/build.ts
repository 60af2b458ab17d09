import { hostNamed } from './build/host-limits.ts'
import { buildPart, partsIn } from './build/parts.ts'
import { buildSite } from './build/site.ts'
import { command, noPositionals, UsageError } from './command.ts'
import { settingsIn } from './content/scan.ts'
import { printMessages, progress, tell } from './print.ts'
import { asBase, asSite } from './site-address.ts'

const help = `
npm run build -- [--content DIR] [--out DIR] [--site URL] [--base PATH] [--keep N] [--zip FILE] [--no-offline]
                 [--host NAME] [--part K/N | --merge DIR]

Builds the complete site of a content folder. --out is a link to it, and leads to the old site until the
new one is whole. npm run releases lists the last ones and goes back to one. What has not changed since the
last build is taken over from it; the same site comes of it as of a build afresh.

  --content DIR  the content folder (content)
  --out DIR      where the site goes (dist)
  --site URL     the address of the site, such as https://example.org; else that of archive.yaml
  --base PATH    the path below which the site will stand, such as /archive/ (/)
  --keep N       how many releases are kept beside --out, this one included (3)
  --zip FILE     writes the site into one .zip file too
  --no-offline   lets browsers keep nothing for reading offline, and removes what they have kept
  --host NAME    publishes nothing that github-pages, cloudflare (its free plan) or netlify would not take, and
                 says what is too much; docs/publishing.md has the limits
  --part K/N     renders the K-th of N parts alone, into the folder --out, for another machine to put together
  --merge DIR    puts the parts in the folders of DIR together; the other options must be those of the parts
`
const options = {
  content: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  keep: { type: 'string' },
  zip: { type: 'string' },
  'no-offline': { type: 'boolean' },
  host: { type: 'string' },
  part: { type: 'string' },
  merge: { type: 'string' },
} as const

const noSite =
  'Its feeds and canonical addresses say http://localhost:4321: name its address with --site, or as site: in archive.yaml.'

await command(help, options, async (values, positionals) => {
  const { content = 'content', out = 'dist', site, base = '/', keep = '3', zip, host, part, merge } = values
  noPositionals(positionals)
  if (part && (merge ?? zip ?? host))
    throw new UsageError('--part makes no whole site: leave out --merge, --zip and --host')
  const source = {
    content,
    out,
    base: asBase(base),
    offline: !values['no-offline'],
    progress,
    ...(site ? { site: asSite(site) } : {}),
  }
  const whole = {
    keep: asKeep(keep),
    tell,
    ...(zip && { zip }),
    ...(host !== undefined && { host: hostNamed(host) }),
    ...(merge && { parts: partsIn(merge) }),
  }
  const messages = await (part ? buildPart(asPart(part), source) : buildSite({ ...source, ...whole }))
  printMessages(messages)
  if (messages.length > 0) return 1
  console.log(part ? `Part ${part} of the site is in ${out}` : `The site is in ${out}`)
  if (!(site ?? settingsIn(content).site)) console.error(noSite)
  return 0
})

function asPart(text: string): { number: number; of: number } {
  const [number = 0, of = 0] = /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/.test(text) ? text.split('/').map(Number) : []
  if (number < 1 || number > of)
    throw new UsageError(`--part must be one of several, such as 2/8, not ${text}`)
  return { number, of }
}

function asKeep(text: string): number {
  const keep = Number(text)
  if (!Number.isSafeInteger(keep) || keep < 1)
    throw new UsageError(`--keep must be a number from 1, not ${text}`)
  return keep
}
