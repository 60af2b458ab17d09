import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { isBad, readFrontmatter } from '../../src/archive/frontmatter.ts'
import type { Message } from '../../src/archive/message.ts'
import { check, digestSchema, idSchema, paperSchema, topicSchema } from '../../src/archive/schema.ts'
import { toMarkdown } from '../../src/archive/text/markdown.ts'
import { largestPaper } from '../ingest/check.ts'
import { contentText } from './content-text.ts'
import { type JsonRecord, longestLine } from './json-records.ts'

/** The folders of a content folder that an archive's data fill. */
export type Folder = 'papers' | 'digests' | 'topics'

/** One file for a content folder, and where its record stands. */
export interface ContentFile {
  folder: Folder
  id: string
  text: string
  place: { file: string; line: number }
}

/** The largest file of each kind, in bytes: of papers, what ingest takes in, and as much for the rest of the file. */
const largest: Readonly<Record<Folder, number>> = {
  papers: 2 * largestPaper,
  digests: longestLine,
  topics: largestPaper,
}

const source = z.object({ frontmatter: z.record(z.string(), z.unknown()), body: z.string() })

/** What is asked of a record: an id, and what was recorded; or, from software that keeps no `source`, the facts themselves. */
const records = {
  papers: z.object({
    id: idSchema,
    source: source.optional(),
    title: z.string().optional(),
    abstract: z.string().optional(),
    authors: z.array(z.string()).optional(),
    arxivId: z.string().nullish(),
  }),
  digests: z.object({
    id: idSchema,
    source: source.optional(),
    date: z.string().optional(),
    papers: z.array(z.object({ id: z.string(), upvotes: z.number().nullish() })).optional(),
  }),
  topics: z.object({ id: idSchema, source }),
} as const

const frontmatters = { papers: paperSchema, digests: digestSchema, topics: topicSchema } as const

/** The content file that a record of another archive stands for, or every problem with it, at its place. */
export function contentFile(folder: Folder, record: JsonRecord, file: string): ContentFile | Message[] {
  const { line, text } = record
  const problem = (code: Message['code'], reason: string, key = '') => ({
    file,
    ...keyPlace(text, line, key),
    code,
    reason,
  })
  const read = check(records[folder], record.value)
  if ('problems' in read) return read.problems.map(({ key, reason }) => problem('field-invalid', reason, key))
  const { id } = read.value
  const { frontmatter, body } = recordedIn(read.value)
  const fields = check(frontmatters[folder], frontmatter)
  if ('problems' in fields)
    return fields.problems.map(({ key, reason }) => problem('field-invalid', reason, key))
  const written = contentText(frontmatter, body)
  const unfit = unfitText(written, frontmatter, body, largest[folder])
  return unfit ? [problem(...unfit)] : { folder, id, text: written, place: { file, line } }
}

type Read = z.infer<(typeof records)[Folder]>

/** What was recorded, or, where the record does not keep it, what the facts would have been recorded as. */
function recordedIn(record: Read): { frontmatter: Record<string, unknown>; body: string } {
  if (record.source) return { ...record.source, body: record.source.body.trim() }
  if ('date' in record) {
    const { date, papers = [] } = record
    const listed = papers.map(({ id, upvotes }) => (typeof upvotes === 'number' ? { id, upvotes } : { id }))
    return { frontmatter: { date, papers: listed }, body: '' }
  }
  const { title, abstract = '', authors = [], arxivId } = record as z.infer<(typeof records)['papers']>
  const frontmatter = { title, ...(authors.length > 0 && { authors }), ...(arxivId && { arxivId }) }
  return { frontmatter, body: toMarkdown(abstract.trim()) }
}

/** Why a text cannot be a content file: it is too large, holds what no text may hold, or does not read back as it was. */
function unfitText(
  text: string,
  frontmatter: unknown,
  body: string,
  most: number,
): [code: Message['code'], reason: string, key: string] | undefined {
  const size = Buffer.byteLength(text)
  if (size > most)
    return ['file-too-large', `The record has ${size} bytes; at most ${most} are taken in.`, '']
  if (!text.isWellFormed() || /[^\P{Cc}\t\r\n]/u.test(body))
    return ['field-invalid', 'The field body: must hold no control characters.', 'body']
  const parts = readFrontmatter(text)
  const same = !isBad(parts) && isDeepStrictEqual(parts.data, frontmatter) && parts.body === body
  return same
    ? undefined
    : [
        'field-invalid',
        'What was recorded cannot be written as a file that reads back as the same.',
        'source',
      ]
}

/** Where a key stands in a record. */
function keyPlace(text: string, line: number, key: string): { line: number; column: number } {
  const at = key === '' ? -1 : text.lastIndexOf(`"${key}":`)
  if (at < 0) return { line, column: 1 }
  const before = text.slice(0, at).split('\n')
  return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
}
