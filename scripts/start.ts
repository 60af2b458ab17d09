import { buildSite } from './build/site.ts'
import { command, noPositionals } from './command.ts'
import { printMessages, progress, tell } from './print.ts'
import { serveSite } from './site-server.ts'

const help = `
npm start

Builds the archive in content/ into dist/ and serves it at port 4321, or the next free one.
`

await command(help, {}, async (_, positionals) => {
  noPositionals(positionals)
  console.log('Building the archive …')
  const messages = await buildSite({ content: 'content', out: 'dist', progress, tell })
  printMessages(messages)
  if (messages.length > 0) return 1
  const { url } = await serveSite('dist', { search: true })
  console.log(`The archive is open at ${url} (Ctrl+C closes it)`)
  return 0
})
