import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../src/archive/message.ts'
import { command, UsageError } from './command.ts'
import { type Part, partsOf } from './import/parts.ts'
import { planOf } from './import/plan.ts'
import { writeFiles } from './import/write.ts'
import { Refusal } from './ingest/formats/reader.ts'
import { printMessages, progress } from './print.ts'

const help = `
npm run import -- [--content DIR] [--dry-run] URL-or-FILE…

Makes a content folder from the data of another archive: its papers.jsonl and digests.jsonl, and, where they are
given, its topics.json and moved.json. The address of a site, or the folder of a built one, stands for all four.
Ids, dates and order stay as they are. A file that is there is never overwritten.

  --content DIR  the content folder (content)
  --dry-run      says what it would do, and writes nothing

Examples:
  npm run import -- --content mirror https://papers.example.org/
  npm run import -- --content mirror papers.jsonl digests.jsonl topics.json

Exits with 0 if everything was taken in, 1 if nothing was.
`
const options = {
  content: { type: 'string', default: 'content' },
  'dry-run': { type: 'boolean', default: false },
} as const

await command(help, options, async ({ content, 'dry-run': dryRun }, words) => {
  if (words.length === 0) throw new UsageError('Name the address of an archive, or its files')
  const parts: Part[] = []
  for (const word of words) {
    progress(`Reading ${word}`)
    const found = await read(word)
    if ('reason' in found) return refuse([found])
    parts.push(...found)
  }
  const { files, messages } = planOf(parts)
  if (messages.length > 0) return refuse(messages)
  if (files.length === 0) throw new UsageError('There is nothing in these files')
  const result = dryRun ? { new: files.length, known: 0 } : writeFiles(files, content)
  if (Array.isArray(result)) return refuse(result)
  const count = (folder: string) => files.filter((file) => file.folder === folder).length
  console.log(
    `${content}: ${count('papers')} papers, ${count('digests')} digests, ${count('topics')} topics; ${result.new} files ${dryRun ? 'to write' : 'new'}, ${result.known} there already`,
  )
  if (!existsSync(join(content, 'archive.yaml')))
    console.log(`${join(content, 'archive.yaml')} is yours to write: the title and address of your archive`)
  return 0
})

async function read(word: string): Promise<Part[] | Message> {
  try {
    return await partsOf(word)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { file: word, ...error.place, code: error.code, reason: error.message }
  }
}

function refuse(messages: Message[]): number {
  printMessages(messages.slice(0, 100))
  if (messages.length > 100) console.error(`and ${messages.length - 100} more`)
  console.error('Nothing was written')
  return 1
}
