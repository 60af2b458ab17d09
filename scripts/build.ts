import { buildSite } from './build/site.ts'
import { command, noPositionals, UsageError } from './command.ts'
import { printMessages, progress, tell } from './print.ts'
import { asBase, asSite } from './site-address.ts'
import { loadSettings } from './store.ts'

const help = `
npm run build -- [--content DIR] [--out DIR] [--site URL] [--base PATH] [--keep N] [--zip FILE] [--no-offline]

Builds the complete site of a content folder. --out is a link to it, and leads to the old site until the
new one is whole. npm run releases lists the last ones and goes back to one.

  --content DIR  the content folder (content)
  --out DIR      where the site goes (dist)
  --site URL     the address of the site, such as https://example.org; else that of archive.yaml
  --base PATH    the path below which the site will stand, such as /archive/ (/)
  --keep N       how many releases are kept beside --out, this one included (3)
  --zip FILE     writes the site into one .zip file too
  --no-offline   lets browsers keep nothing for reading offline, and removes what they have kept
`
const options = {
  content: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  keep: { type: 'string' },
  zip: { type: 'string' },
  'no-offline': { type: 'boolean' },
} as const

const noSite =
  'Its feeds and canonical addresses say http://localhost:4321: name its address with --site, or as site: in archive.yaml.'

await command(help, options, async (values, positionals) => {
  const { content = 'content', out = 'dist', site, base = '/', keep = '3', zip } = values
  noPositionals(positionals)
  const messages = await buildSite({
    content,
    out,
    base: asBase(base),
    offline: !values['no-offline'],
    keep: asKeep(keep),
    progress,
    tell,
    ...(zip ? { zip } : {}),
    ...(site ? { site: asSite(site) } : {}),
  })
  printMessages(messages)
  if (messages.length > 0) return 1
  console.log(`The site is in ${out}`)
  if (!site && !isNamed(content)) console.error(noSite)
  return 0
})

function isNamed(content: string): boolean {
  const settings = loadSettings(content)
  return 'value' in settings && settings.value.site !== undefined
}

function asKeep(text: string): number {
  const keep = Number(text)
  if (!Number.isSafeInteger(keep) || keep < 1)
    throw new UsageError(`--keep must be a number from 1, not ${text}`)
  return keep
}
