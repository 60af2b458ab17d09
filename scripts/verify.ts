import { counted } from '../src/archive/count.ts'
import { command, needContent, noPositionals } from './command.ts'
import { printable, printableLine } from './print.ts'
import { verify } from './verify/verify.ts'

const help = `
npm run verify -- [--out DIR] [--content DIR] [--json]

Checks a built site against its release.json and its content, and names every fault: a file that is not as
it was built, is absent or was added; a link of a page, a feed or data that leads nowhere; a paper of the
content that has no page or is not in the search index, the feeds or papers.jsonl, and the other way round.
Exits 0, or 1 with faults.

  --out DIR      the built site (dist)
  --content DIR  the content that it was built from (content)
  --json         print one JSON object
`
const options = {
  out: { type: 'string' },
  content: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, async ({ out = 'dist', content = 'content', json = false }, positionals) => {
  noPositionals(positionals)
  needContent(content)
  const { files, pages, papers, faults } = await verify(out, content)
  if (json) console.log(printable(JSON.stringify({ files, pages, papers, faults }, null, 2)))
  else for (const { path, reason } of faults) console.log(printableLine(`${path}: ${reason}`))
  if (faults.length === 0 && !json)
    console.log(
      `The site is whole: ${counted(files, 'file')}, ${counted(pages, 'page')}, ${counted(papers, 'paper')}`,
    )
  if (faults.length > 0) console.error(counted(faults.length, 'fault'))
  return faults.length === 0 ? 0 : 1
})
