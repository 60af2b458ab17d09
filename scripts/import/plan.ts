import { checkContent } from '../../src/archive/check-content.ts'
import { readDigest, readPaper, readTopic } from '../../src/archive/content-files.ts'
import type { Message } from '../../src/archive/message.ts'
import { type ContentFile, contentFile, type Folder } from './content-file.ts'
import { type BadRecord, isBadRecord, type JsonRecord, jsonFile, jsonLines } from './json-records.ts'
import type { Part } from './parts.ts'

/** The content files that another archive's data make, and every problem with them. */
export interface Plan {
  files: ContentFile[]
  messages: Message[]
}

/** Make content files of another archive's data, and hold them against each other. Reads and writes nothing. */
export function planOf(parts: readonly Part[]): Plan {
  const files: ContentFile[] = []
  const messages: Message[] = []
  for (const part of parts)
    for (const made of filesOf(part)) {
      if ('text' in made) files.push(made)
      else messages.push(...made)
    }
  const known = new Map<string, ContentFile>()
  for (const file of files) messages.push(...repeated(file, known))
  return { files: [...known.values()], messages: messages.length > 0 ? messages : misfits(known) }
}

const nameOf = ({ folder, id }: ContentFile) => `${folder}/${id}.md`

function* filesOf(part: Part): Generator<ContentFile | Message[]> {
  if (part.kind === 'papers' || part.kind === 'digests') {
    for (const record of jsonLines(part)) yield made(part.kind, record, part)
    return
  }
  const whole = jsonFile(part)
  if (isBadRecord(whole)) return yield [{ file: part.file, ...whole }]
  for (const [list, folder] of lists)
    for (const record of listIn(whole, list)) yield made(folder, record, part)
}

/** The lists in topics.json and moved.json, and what they are lists of. */
const lists = [
  ['papers', 'papers'],
  ['withdrawn', 'papers'],
  ['topics', 'topics'],
] as const

const made = (folder: Folder, record: JsonRecord | BadRecord, { file }: Part) =>
  isBadRecord(record) ? [{ file, ...record }] : contentFile(folder, record, file)

/** The records of a list in a file that is one value, each at the line on which its id stands. */
function listIn({ value, text }: JsonRecord, key: string): JsonRecord[] {
  const list: unknown = value instanceof Object && Object.hasOwn(value, key) ? Reflect.get(value, key) : []
  const lineOf = idLines(text)
  return Array.isArray(list)
    ? list.map((own) => ({ value: own, text: '', line: lineOf.get(idOf(own)) ?? 1 }))
    : []
}

const idOf = (value: unknown) =>
  value instanceof Object && 'id' in value && typeof value.id === 'string' ? value.id : ''

/** The line, from 1, on which each id of a file first stands. */
function idLines(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  text.split('\n').forEach((line, at) => {
    for (const [, id = ''] of line.matchAll(/"id"\s*:\s*"([a-z0-9-]{1,80})"/g))
      if (!lines.has(id)) lines.set(id, at + 1)
  })
  return lines
}

/** Remember a file by its name; a message where another file with that name says something else. */
function repeated(file: ContentFile, known: Map<string, ContentFile>): Message[] {
  const name = nameOf(file)
  const first = known.get(name)
  if (!first) known.set(name, file)
  if (!first || first.text === file.text) return []
  const reason = `The id ${file.id} stands for something else at ${first.place.file}:${first.place.line}.`
  return [{ ...file.place, column: 1, code: 'paper-repeated', reason }]
}

/** Where the files do not fit each other: what one names and is not there, what nothing lists. */
function misfits(files: ReadonlyMap<string, ContentFile>): Message[] {
  const all = [...files.values()]
  const read = <T>(
    folder: Folder,
    how: (id: string, text: string) => { value: T } | { messages: Message[] },
  ) => all.filter((file) => file.folder === folder).map(({ id, text }) => how(id, text))
  const [papers, digests, topics] = [
    read('papers', readPaper),
    read('digests', readDigest),
    read('topics', readTopic),
  ]
  const unread = [...papers, ...digests, ...topics].flatMap((own) => ('messages' in own ? own.messages : []))
  const valuesOf = <T>(list: ({ value: T } | { messages: Message[] })[]) =>
    list.flatMap((own) => ('value' in own ? [own.value] : []))
  const content = { papers: valuesOf(papers), digests: valuesOf(digests), topics: valuesOf(topics) }
  return [...unread, ...checkContent(content)].map((message) => atRecord(message, files))
}

/** A message about a file of the content, at the record that the file is made of. */
function atRecord(message: Message, files: ReadonlyMap<string, ContentFile>): Message {
  const file = files.get(message.file)
  return file
    ? { ...message, ...file.place, column: 1, reason: `${message.file}: ${message.reason}` }
    : message
}
