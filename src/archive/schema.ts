import { z } from 'zod'
import { isDate } from './date.ts'
import type { Message } from './message.ts'

const date = z.string().refine(isDate, 'must be a date in quotes, such as "2025-08-14"')
const id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/, 'must be at most 80 characters of a-z, 0-9 and -')
const url = z
  .url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' })
  .regex(
    /^https?:\/\/(?![^/?#]*@)[^\s\p{C}<>"\\/?#][^\s\p{C}<>"\\]*$/iu,
    'must be a URL without a user name, spaces, quotation marks and the like',
  )
const text = () => z.string().trim().min(1, 'must not be empty')
const line = text().regex(/^\P{Cc}*$/u, 'must be one line without control characters')
/** What people name in their own files, and pages set between other words. */
const name = text().regex(
  /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u,
  'must be one line without control characters, and none that turns text around',
)
/** `YYMM` with four digits until the end of 2014, five since; before April 2007 an archive and seven digits. */
const arxivId =
  /^(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/
const upvotes = z.int().min(0)
const fileName = z.string().regex(/^[^/\\]+$/, 'must be the name of a file in raw/')

/** The frontmatter of content/papers/<id>.md. */
export const paperSchema = z.strictObject({
  title: line,
  authors: z.array(line).default([]),
  arxivId: z
    .string()
    .regex(arxivId, 'must be an arXiv id without version, such as "2508.01234"')
    .exactOptional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[^\s\p{C}]+$/u, 'must be a DOI such as 10.1000/182')
    .exactOptional(),
  published: date.exactOptional(),
  updated: date.exactOptional(),
  code: url.exactOptional(),
  project: url.exactOptional(),
  organisation: line.exactOptional(),
  topics: z
    .strictObject({ pin: z.array(id).exactOptional(), bar: z.array(id).exactOptional() })
    .exactOptional(),
  movedTo: id.exactOptional(),
  withdrawn: line.exactOptional(),
})

/** What a listing may say besides its texts. */
export const listingSchema = paperSchema
  .pick({ arxivId: true, doi: true, published: true, code: true, project: true, organisation: true })
  .extend({ upvotes: upvotes.exactOptional() })

/** The frontmatter of content/digests/<id>.md. */
export const digestSchema = z.strictObject({
  date,
  sources: z.array(z.strictObject({ raw: fileName, format: line })).default([]),
  papers: z.array(z.strictObject({ id, upvotes: upvotes.exactOptional() })),
})

const weight = z.number().min(-10).max(10)
const place = z.number().min(-1).max(1)

/** The frontmatter of content/topics/<id>.md. */
export const topicSchema = z.strictObject({
  label: name,
  parent: id.exactOptional(),
  hue: z.int().min(0).max(345).multipleOf(15, 'must be a multiple of 15, from 0 to 345'),
  role: z.enum(['subject', 'method', 'kind', 'rest']).default('subject'),
  phrases: z.record(line, weight).default({}),
  title: z.record(line, weight).default({}),
  words: z.record(z.string().regex(/^-?\d{1,2}(\.\d+)?$/, 'must be a weight'), z.string()).default({}),
  except: z.array(line).default([]),
  yields: z.record(id, z.number().min(0).max(2)).default({}),
  place: z.strictObject({ x: place, y: place }).exactOptional(),
  movedTo: id.exactOptional(),
})

/** content/quarantine/<digest>.yaml. */
export const quarantineSchema = z.array(
  z.strictObject({
    raw: fileName,
    line: z.int().min(1),
    column: z.int().min(1),
    code: line,
    reason: z.string(),
    text: z.string(),
  }),
)

/** content/archive.yaml. */
export const settingsSchema = z.strictObject({
  title: name,
  description: name,
  tag: z
    .string()
    .regex(
      /^tag:(?:[\w.-]+@)?[a-z\d.-]+,\d{4}(?:-\d\d){0,2}:[\w;/?:@&=+$.!~*'()%,-]*$/,
      'must be the start of a tag URI, such as "tag:example.org,2025:"',
    ),
  site: url.exactOptional(),
  language: z.string().default('en'),
  curators: z.array(name).default([]),
  links: z.array(z.strictObject({ label: name, url })).default([]),
})

/** One problem with a field: its path and what it must be. */
export interface FieldProblem {
  key: string
  reason: string
}

/** The id of a paper, a digest or a topic. */
export const idSchema = id

/** Whether a text can be the id of a paper, a digest or a topic. */
export const isId = (text: string): boolean => id.safeParse(text).success

/** Values that fit a schema, or every problem with them. */
export function check<S extends z.ZodType>(
  schema: S,
  data: unknown,
): { value: z.infer<S> } | { problems: FieldProblem[] } {
  const result = schema.safeParse(data)
  const dropped = result.success ? keyAbove('__proto__', data) : undefined
  if (dropped !== undefined)
    return { problems: [{ key: dropped, reason: 'There is no field __proto__; take it out.' }] }
  if (result.success) return { value: result.data }
  return {
    problems: result.error.issues.map((issue) => ({
      key: String(issue.path[0] ?? ''),
      reason: sentence(issue),
    })),
  }
}

/** The key of an object below which, or as which, a name stands; Zod takes `__proto__` out of a record without a word. */
const keyAbove = (name: string, data: unknown): string | undefined =>
  typeof data === 'object' && data !== null
    ? Object.entries(data).find(([key, value]) => key === name || keyAbove(name, value) !== undefined)?.[0]
    : undefined

/** The problems of one content file as messages; `lineOf` gives the line of a key. */
export function asMessages(
  problems: FieldProblem[],
  file: string,
  lineOf: (key: string) => number,
): Message[] {
  return problems.map(({ key, reason }) => ({
    file,
    line: lineOf(key),
    column: 1,
    code: 'field-invalid',
    reason,
  }))
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return `There is no field ${issue.keys.join(', ')}; correct its name or take it out.`
  return field ? `The field ${field}: ${issue.message}.` : `${issue.message}.`
}
