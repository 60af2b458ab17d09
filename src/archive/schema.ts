import { z } from 'zod'
import type { Message } from './message.ts'

const date = z.iso.date('must be a date in quotes, such as "2025-08-14"')
const id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/, 'must be at most 80 characters of a-z, 0-9 and -')
const url = z.url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' })
const line = z.string().trim().min(1, 'must not be empty')

/** The frontmatter of content/papers/<id>.md. */
export const paperSchema = z.strictObject({
  title: line,
  authors: z.array(line).default([]),
  arxivId: z
    .string()
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, 'must be an arXiv id without version')
    .exactOptional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI such as 10.1000/182')
    .exactOptional(),
  published: date.exactOptional(),
  code: url.exactOptional(),
  project: url.exactOptional(),
  organisation: line.exactOptional(),
  topics: z
    .strictObject({ pin: z.array(id).exactOptional(), bar: z.array(id).exactOptional() })
    .exactOptional(),
  movedTo: id.exactOptional(),
})

/** The frontmatter of content/digests/<id>.md. */
export const digestSchema = z.strictObject({
  date,
  sources: z.array(z.strictObject({ raw: line, format: line })).default([]),
  papers: z.array(z.strictObject({ id, upvotes: z.int().min(0).exactOptional() })),
})

const weight = z.number().min(-10).max(10)

/** The frontmatter of content/topics/<id>.md. */
export const topicSchema = z.strictObject({
  label: line,
  parent: id.exactOptional(),
  hue: z.int().min(0).max(345).multipleOf(15, 'must be a multiple of 15, from 0 to 345'),
  phrases: z.record(line, weight).default({}),
  except: z.array(line).default([]),
  movedTo: id.exactOptional(),
})

/** content/quarantine/<digest>.yaml. */
export const quarantineSchema = z.array(
  z.strictObject({
    raw: line,
    line: z.int().min(1),
    column: z.int().min(1),
    code: line,
    reason: line,
    text: z.string(),
  }),
)

/** content/archive.yaml. */
export const settingsSchema = z.strictObject({
  title: line,
  description: line,
  tag: z
    .string()
    .regex(
      /^tag:[^,\s]+,\d{4}(-\d\d){0,2}:\S*$/,
      'must be the start of a tag URI, such as "tag:example.org,2025:"',
    ),
  site: url.exactOptional(),
  language: z.string().default('en'),
  curators: z.array(line).default([]),
  links: z.array(z.strictObject({ label: line, url })).default([]),
})

/** One problem with a field: its path and what it must be. */
export interface FieldProblem {
  key: string
  reason: string
}

/** Values that fit a schema, or every problem with them. */
export function check<S extends z.ZodType>(
  schema: S,
  data: unknown,
): { value: z.infer<S> } | { problems: FieldProblem[] } {
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data }
  return {
    problems: result.error.issues.map((issue) => ({
      key: String(issue.path[0] ?? ''),
      reason: sentence(issue),
    })),
  }
}

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
