import { z } from 'zod'
import { isDate } from '../date.ts'
import { digestSchema, idSchema, paperSchema, topicSchema } from '../schema.ts'

const id = idSchema.describe('A permanent id.')
const date = z.string().refine(isDate, 'must be a date').meta({ format: 'date' })
const checksum = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal.')
const url = z.url().describe('An absolute address.')

/** A content file as it was recorded: its frontmatter, which fits a schema, and the Markdown below it. */
const recorded = <S extends z.ZodType>(frontmatter: S) =>
  z
    .object({ frontmatter, body: z.string().describe('Markdown, as it stands in the file.') })
    .describe('What was recorded, unchanged; all else follows from it.')

/** One line of papers.jsonl. */
export const paperRecord = z
  .object({
    id,
    title: z.string().describe('Plain text: mathematics as readable Unicode.'),
    abstract: z.string().describe('Plain text; paragraphs are separated by a blank line.'),
    authors: z.array(z.string()),
    arxivId: z.string().nullable().describe('Without its version.'),
    links: z.array(z.object({ label: z.string(), url })),
    topics: z.array(id).describe('The most certain first; empty for an unsorted paper.'),
    digests: z.array(date).describe('The dates of the digests that list it, oldest first.'),
    url,
    source: recorded(paperSchema),
  })
  .describe('A paper.')

/** One line of digests.jsonl. */
export const digestRecord = z
  .object({
    id,
    date,
    papers: z
      .array(
        z.object({
          id,
          new: z.boolean().describe('Whether no earlier digest lists it.'),
          upvotes: z.int().nullable(),
        }),
      )
      .describe("In the digest's order."),
    note: z.string().describe("The editor's note, as plain text; empty where there is none."),
    url,
    source: recorded(digestSchema),
  })
  .describe('A dated list of papers.')

/** One topic of topics.json. */
export const topicRecord = z
  .object({
    id,
    label: z.string(),
    parent: id.nullable().describe('Topics stand in two levels.'),
    description: z.string().describe('Plain text.'),
    papers: z.int().describe('How many papers belong to it, those of its parts included.'),
    url,
    source: recorded(topicSchema),
  })
  .describe('A topic.')

const moved = <S extends z.ZodType>(frontmatter: S) =>
  z.array(z.object({ id, movedTo: id.describe('Where it is now.'), url, source: recorded(frontmatter) }))

/** What the data of a site hold, by the name of the schema: of `papers.jsonl` and `digests.jsonl`, a line. */
export const dataSchemas = {
  paper: paperRecord,
  digest: digestRecord,
  topics: z.object({ topics: z.array(topicRecord) }).describe('Every topic, by label.'),
  moved: z
    .object({
      papers: moved(paperSchema),
      topics: moved(topicSchema),
      withdrawn: z
        .array(z.object({ id, reason: z.string(), url, source: recorded(paperSchema) }))
        .describe('Papers that were withdrawn.'),
    })
    .describe('Papers and topics that are now under another id, and papers that were withdrawn.'),
  'digest-papers': z
    .object({ date, url, digests: z.array(digestRecord), papers: z.array(paperRecord) })
    .describe('The digests of a date, and their papers, each once, in their order.'),
  'topic-papers': z
    .object({
      topic: topicRecord,
      ids: z.array(id).describe('All its papers, newest first.'),
      papers: z.array(paperRecord).describe('The newest hundred of them.'),
    })
    .describe('A topic and its papers.'),
  release: z
    .object({
      content: checksum,
      files: z.array(
        z.object({
          path: z.string().describe('From the root of the site; begins with a slash.'),
          sha256: checksum,
          size: z.int().min(0),
        }),
      ),
    })
    .describe('Every other file of the site, and the checksum of the content it was built from.'),
} as const

export type PaperRecord = z.infer<typeof paperRecord>
export type DigestRecord = z.infer<typeof digestRecord>
export type TopicRecord = z.infer<typeof topicRecord>
export type MovedRecords = z.infer<(typeof dataSchemas)['moved']>
export type Release = z.infer<(typeof dataSchemas)['release']>
export type DataSchema = keyof typeof dataSchemas

/** One of them as a JSON Schema (2020-12) whose own address is `url`. */
export const jsonSchema = (name: DataSchema, url: string) => ({
  $id: url,
  ...z.toJSONSchema(dataSchemas[name], { io: 'input', reused: 'ref' }),
})
