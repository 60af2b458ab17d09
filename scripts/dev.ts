import { resolve } from 'node:path'
import { dev } from 'astro'
import { command, noPositionals } from './command.ts'

const help = `
npm run dev -- [--content DIR]

Shows the site with live reload while writing. Search needs a built site: npm start.

  --content DIR  the content folder (content)
`

await command(
  help,
  { content: { type: 'string' } } as const,
  async ({ content = 'content' }, positionals) => {
    noPositionals(positionals)
    process.env.SHEAF_CONTENT = resolve(content)
    process.env.ASTRO_TELEMETRY_DISABLED = '1'
    const { address } = await dev({ root: resolve(import.meta.dirname, '..') })
    console.log(`http://localhost:${address.port}/`)
    return 0
  },
)
