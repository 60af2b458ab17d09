import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paperPage, withBase } from '../src/archive/permalinks.ts'
import type { Answer } from '../src/search/answer.ts'
import { openEngine } from '../src/search/engine.ts'
import type { Segment } from '../src/search/excerpt.ts'
import { emptyQuery, mostResults } from '../src/search/query.ts'
import { sayFound, sayNote } from '../src/search/say.ts'
import { command, UsageError } from './command.ts'
import { printable } from './print.ts'
import { basePath } from './site-server.ts'

const help = `
npm run search -- [--out DIR] [--limit N] [--json] QUERY

The same search as the page, in the terminal, over a built site. The query may hold "an exact phrase",
-not, topic:, author:, year:, before: and after:, or be an arXiv id, a DOI or the URL of a paper.

  --out DIR    the built site (dist)
  --limit N    how many papers to print (10)
  --json       print one JSON object
`
const options = { out: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' } } as const

await command(help, options, async ({ out = 'dist', limit = '10', json = false }, words) => {
  const text = words.join(' ')
  if (text.trim() === '') throw new UsageError('Say what to search for')
  const base = basePath(out)
  const release = realpathSync(out) // the same one to the end, should a newer take its place
  const engine = await openEngine(async (path) => new Uint8Array(await readFile(join(release, path))))
  const answer = await engine.search({ ...emptyQuery, text, limit: asLimit(limit) })
  console.log(printable(json ? JSON.stringify(asJson(text, answer, base), null, 2) : inWords(answer, base)))
  return 0
})

function asLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > mostResults)
    throw new UsageError(`--limit must be a number from 1 to ${mostResults}, not ${text}`)
  return limit
}

function asJson(query: string, { corrected, total, results }: Answer, base: string) {
  const list = results.map(({ id, title, digests, topics, score }) => ({
    id,
    title: textOf(title),
    url: withBase(paperPage(id), base),
    digests,
    topics: topics.map((topic) => topic.id),
    score,
  }))
  return { query, corrected, total, results: list }
}

function inWords(answer: Answer, base: string): string {
  const found = answer.results.map(({ id, title, digests, topics }, at) => {
    const facts = [digests[0], ...topics.map(({ label }) => label)].join(' · ')
    return `${at + 1}. ${textOf(title)}\n   ${facts}\n   ${withBase(paperPage(id), base)}`
  })
  return [sayFound(answer), ...answer.notes.map(sayNote), '', ...found].join('\n')
}

function textOf(title: Segment[]): string {
  return title.map(({ text }) => text).join('')
}
