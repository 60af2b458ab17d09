import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../ingest/formats/reader.ts'
import { download } from './download.ts'

/** What the data of an archive come in. */
export type PartKind = 'papers' | 'digests' | 'topics' | 'moved'

/** One file of another archive's data. */
export interface Part {
  kind: PartKind
  /** Its path or address, for messages. */
  file: string
  bytes: Uint8Array
}

/** A larger file is refused, in bytes. */
export const largestPart = 2 ** 30

/** The names that the files have; what a name ends in tells what is in it. */
const names: ReadonlyMap<string, PartKind> = new Map([
  ['papers.jsonl', 'papers'],
  ['digests.jsonl', 'digests'],
  ['topics.json', 'topics'],
  ['moved.json', 'moved'],
])
const needed: ReadonlySet<PartKind> = new Set(['papers', 'digests'])

/** The files that a path or an address stands for: itself, or those of a site. Throws Refusal where one cannot be had. */
export async function partsOf(word: string): Promise<Part[]> {
  const url = /^https?:\/\//i.test(word) ? URL.parse(word) : undefined
  if (url === null) throw new Refusal('file-unreadable', 'This is no address.')
  const kind = kindOf(url ? url.pathname : basename(word))
  if (url) return kind ? [{ kind, file: word, bytes: await had(url, true) }] : siteParts(url)
  if (isFolder(word)) return folderParts(word)
  if (!kind)
    throw new Refusal('file-unreadable', `The file's name must end in ${[...names.keys()].join(', ')}.`)
  return [{ kind, file: word, bytes: readPart(word) }]
}

const kindOf = (path: string) => [...names].find(([name]) => path.endsWith(name))?.[1]

async function siteParts(site: URL): Promise<Part[]> {
  const base = new URL(site.pathname.endsWith('/') ? site.pathname : `${site.pathname}/`, site)
  const parts: Part[] = []
  for (const [name, kind] of names) {
    const url = new URL(name, base)
    const bytes = await download(url, largestPart, needed.has(kind))
    if (bytes) parts.push({ kind, file: url.href, bytes })
  }
  return parts
}

async function had(url: URL, isNeeded: true): Promise<Uint8Array> {
  const bytes = await download(url, largestPart, isNeeded)
  if (!bytes) throw new Refusal('file-unreadable', 'There is no such file.')
  return bytes
}

function folderParts(folder: string): Part[] {
  return [...names].flatMap(([name, kind]) => {
    const file = join(folder, name)
    return needed.has(kind) || isFile(file) ? [{ kind, file, bytes: readPart(file) }] : []
  })
}

function readPart(file: string): Uint8Array {
  if (!isFile(file)) throw new Refusal('file-unreadable', `There is no file ${file}.`)
  const { size } = statSync(file)
  if (size > largestPart)
    throw new Refusal('file-too-large', `The file has ${size} bytes; at most ${largestPart} are read.`)
  return readFileSync(file)
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
