import type { z } from 'zod'
import type { QuarantineFile } from './archive.ts'
import type { Digest } from './digest.ts'
import { isBad, itemLines, lineOf, readFrontmatter, readYaml, writeFrontmatter } from './frontmatter.ts'
import type { Message } from './message.ts'
import type { Paper } from './paper.ts'
import {
  asMessages,
  check,
  digestSchema,
  paperSchema,
  quarantineSchema,
  settingsSchema,
  topicSchema,
} from './schema.ts'
import type { Settings } from './settings.ts'
import { fromMarkdown, toMarkdown } from './text/markdown.ts'
import type { Topic } from './topic.ts'

/** What a content file holds, or what is wrong with it. */
export type Read<T> = { value: T } | { messages: Message[] }

/** Read content/papers/<id>.md. */
export function readPaper(id: string, text: string): Read<Paper> {
  return readFile(`papers/${id}.md`, text, paperSchema, (fields, body) => ({
    id,
    ...fields,
    abstract: fromMarkdown(body),
  }))
}

/** Read content/digests/<id>.md. */
export function readDigest(id: string, text: string): Read<Digest> {
  return readFile(`digests/${id}.md`, text, digestSchema, (fields, note) => ({ id, ...fields, note }))
}

/** Read content/topics/<id>.md. */
export function readTopic(id: string, text: string): Read<Topic> {
  return readFile(
    `topics/${id}.md`,
    text,
    topicSchema,
    ({ phrases, title, words, yields, ...fields }, description) => ({
      id,
      ...fields,
      phrases: [...weighted(phrases, false), ...weighted(title, true), ...byWeight(words)],
      yields: Object.entries(yields).map(([topic, share]) => ({ topic, share })),
      description,
    }),
  )
}

function weighted(phrases: Record<string, number>, titleOnly: boolean) {
  return Object.entries(phrases).map(([phrase, weight]) => ({ phrase, weight, titleOnly }))
}

/** Phrases that stand in one line by their weight. */
function byWeight(words: Record<string, string>) {
  return Object.entries(words).flatMap(([weight, list]) =>
    list
      .split(',')
      .map((phrase) => ({ phrase: phrase.trim(), weight: Number(weight), titleOnly: false }))
      .filter(({ phrase }) => phrase !== ''),
  )
}

/** Read content/quarantine/<digest>.yaml. */
export function readQuarantine(digest: string, text: string): Read<QuarantineFile> {
  const read = readYamlFile(`quarantine/${digest}.yaml`, text, quarantineSchema)
  return 'value' in read ? { value: { digest, entries: read.value } } : read
}

/** Read content/archive.yaml. */
export function readSettings(text: string): Read<Settings> {
  return readYamlFile('archive.yaml', text, settingsSchema)
}

/** The bytes of content/papers/<id>.md for a new paper. */
export function writePaper({ id: _, abstract, ...fields }: Paper): string {
  return `${writeFrontmatter(fields)}\n${toMarkdown(abstract)}\n`
}

/** The bytes of content/digests/<id>.md. */
export function writeDigest({ id: _, note, ...fields }: Digest): string {
  return writeFrontmatter(fields) + (note ? `\n${note}\n` : '')
}

/** The bytes of content/quarantine/<digest>.yaml. */
export function writeQuarantine(entries: QuarantineFile['entries']): string {
  return entries.flatMap((entry) => `${itemLines(entry, '').join('\n')}\n`).join('')
}

function readYamlFile<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.infer<S>> {
  const data = readYaml(text)
  if (isBad(data)) return { messages: [{ file, code: 'frontmatter-invalid', ...data }] }
  const result = check(schema, data)
  return 'value' in result
    ? result
    : { messages: asMessages(result.problems, file, (key) => lineOf(key, text)) }
}

function readFile<S extends z.ZodType, T>(
  file: string,
  text: string,
  schema: S,
  make: (fields: z.infer<S>, body: string) => T,
): Read<T> {
  const parts = readFrontmatter(text)
  if (isBad(parts)) return { messages: [{ file, code: 'frontmatter-invalid', ...parts }] }
  const result = check(schema, parts.data)
  if ('value' in result) return { value: make(result.value, parts.body) }
  return { messages: asMessages(result.problems, file, parts.lineOf) }
}
