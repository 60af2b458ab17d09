import { command, noPositionals, UsageError } from './command.ts'
import { serveSite } from './site-server.ts'

const help = `
npm run serve -- [--out DIR] [--port N]

Serves a built site as a static host would: 404 page, base path, headers file.

  --out DIR  the built site (dist)
  --port N   the port; else 4321 or the next free one
`
const options = { out: { type: 'string' }, port: { type: 'string' } } as const

await command(help, options, async ({ out = 'dist', port }, positionals) => {
  noPositionals(positionals)
  const { url } = await serveSite(out, port === undefined ? { search: true } : { port: asPort(port) })
  console.log(`Reading room open: ${url}`)
  return 0
})

function asPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not ${text}`)
  return port
}
