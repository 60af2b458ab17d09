import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import { readDigest, writeDigest } from './content-files.ts'
import type { Digest } from './digest.ts'
import { fieldLines, isBad, readFrontmatter, splitFrontmatter } from './frontmatter.ts'

/**
 * The text of a content file with the fields that its frontmatter lacks, written at its end; every other byte
 * stays. A field that is there stays as it is, even an empty one.
 */
export function appendFields(text: string, fields: object): string {
  const split = splitFrontmatter(text)
  const parts = readFrontmatter(text)
  if (!split || isBad(parts)) return text
  const newline = split.before.endsWith('\r\n') ? '\r\n' : '\n'
  const absent = Object.entries(fields).filter(([key]) => !Object.hasOwn(Object(parts.data), key))
  const lines = absent.flatMap(([key, value]) => fieldLines(key, value))
  const longer = split.before + split.yaml + lines.map((line) => line + newline).join('') + split.after
  return isBad(readFrontmatter(longer)) ? text : longer
}

/** The text of a topic's file with its place on the map, in the line of the one before or at the end of the frontmatter; every other byte stays. */
export function editPlace(text: string, { x, y }: { x: number; y: number }): string {
  const place = `{ x: ${x}, y: ${y} }`
  const split = splitFrontmatter(text)
  if (!split) return text
  const line = /^place:[^\r\n]*/m
  if (line.test(split.yaml)) return split.before + split.yaml.replace(line, `place: ${place}`) + split.after
  const newline = split.before.endsWith('\r\n') ? '\r\n' : '\n'
  return `${split.before}${split.yaml}place: ${place}${newline}${split.after}`
}

/** The text of a digest's file with what the digest has more: sources, papers, upvotes. The note stays, and so do comments. */
export function editDigest(text: string, digest: Digest): string {
  const before = readDigest(digest.id, text)
  const split = splitFrontmatter(text)
  if (!split || !('value' in before)) throw new Error(`The digest ${digest.id} cannot be read`)
  const written = writeDigest({ ...before.value, note: '' })
  if (text.startsWith(written)) return writeDigest({ ...digest, note: '' }) + text.slice(written.length)
  return split.before + editYaml(split.yaml, digest) + split.after
}

function editYaml(yaml: string, { sources, papers }: Digest): string {
  const document = parseDocument(yaml)
  editList(document, 'sources', 'raw', sources)
  editList(document, 'papers', 'id', papers)
  const edited = document.toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
  return yaml.includes('\r\n') ? edited.replace(/\r?\n/g, '\r\n') : edited
}

/** Give a list of objects the items that it lacks, and its items the fields that they lack. */
function editList<T extends object>(
  document: Document,
  list: string,
  key: keyof T & string,
  items: T[],
): void {
  const before = document.get(list)
  const nodes = isSeq(before) ? before.items.filter(isMap) : []
  const byKey = new Map(nodes.map((node) => [node.get(key), node]))
  const edited = items.map((item) => {
    const node = byKey.get(item[key])
    if (!node) return document.createNode(item)
    for (const [field, value] of Object.entries(item)) if (!node.has(field)) node.set(field, value)
    return node
  })
  if (isSeq(before)) before.items = edited
  else document.set(list, document.createNode(items))
}
