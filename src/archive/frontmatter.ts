import { parseDocument, type YAMLError } from 'yaml'
import type { Place } from './message.ts'
import { readPlainLines } from './plain-lines.ts'

/** A content file taken apart: the values of its frontmatter, and the text below it. */
export interface Parts {
  data: unknown
  body: string
  /** The line, from 1, on which a key of the frontmatter stands; 1 for a key that is absent. */
  lineOf(key: string): number
}

/** Why a frontmatter could not be read. */
export interface BadFrontmatter extends Place {
  reason: string
}

/** Where a file's frontmatter stands. */
export interface Split {
  /** What stands before the YAML: a line of ---, and a byte-order mark where the file has one. */
  before: string
  yaml: string
  /** The line of --- and all that follows. */
  after: string
}

const opening = /^\uFEFF?---[ \t]*\r?\n/
const closing = /^---[ \t]*\r?(?:\n|$)/m

/** Find the frontmatter of a file; undefined where it has none. Its three parts together are the file. */
export function splitFrontmatter(text: string): Split | undefined {
  const [before] = opening.exec(text) ?? []
  if (before === undefined) return undefined
  const length = text.slice(before.length).search(closing)
  if (length < 0) return undefined
  const end = before.length + length
  return { before, yaml: text.slice(before.length, end), after: text.slice(end) }
}

/** Take a content file apart. The frontmatter is YAML 1.2 (a date stays a string); duplicate keys are an error. */
export function readFrontmatter(text: string): Parts | BadFrontmatter {
  const split = splitFrontmatter(text)
  if (!split) {
    return { line: 1, column: 1, reason: 'The file must begin with frontmatter between two lines of ---.' }
  }
  const { before, yaml, after } = split
  const data = readPlainLines(yaml.replace(/\r?\n$/, '')) ?? readYaml(yaml, 1)
  if (isBad(data)) return data
  return { data, body: after.replace(closing, '').trim(), lineOf: (key) => lineOf(key, before + yaml) }
}

/** Read a whole YAML file; positions in a problem are those of the file. */
export function readYaml(yaml: string, linesAbove = 0): unknown {
  try {
    const document = parseDocument(yaml, { prettyErrors: true, logLevel: 'error' })
    const error = document.errors[0]
    if (error) return badYaml(error, linesAbove)
    return document.contents === null ? {} : document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return { line: 1, column: 1, reason: `The YAML cannot be read: ${String(error)}.` }
  }
}

/** Whether a reading is a problem and not data. */
export const isBad = (value: unknown): value is BadFrontmatter =>
  typeof value === 'object' && value !== null && 'reason' in value && 'column' in value

/** The line, from 1, on which a top-level key of a YAML text stands; 1 for a key that is absent. */
export function lineOf(key: string, yaml: string): number {
  const index = yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`))
  return index < 0 ? 1 : index + 1
}

/** Write frontmatter: one `key: "value"` a line, lists as blocks; every string is quoted, absent values are left out. */
export function writeFrontmatter(data: Record<string, unknown>): string {
  const lines = Object.entries(data).flatMap(([key, value]) => fieldLines(key, value))
  return `---\n${lines.join('\n')}\n---\n`
}

/** The lines of one field as `writeFrontmatter` writes them; none for an absent or empty value. */
export function fieldLines(key: string, value: unknown): string[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
  if (!Array.isArray(value)) return [`${key}: ${quoted(value)}`]
  return [`${key}:`, ...value.flatMap((item) => itemLines(item, '  '))]
}

/** The lines of one item of a list, a value or an object of values. */
export function itemLines(item: unknown, indent: string): string[] {
  if (typeof item !== 'object' || item === null) return [`${indent}- ${quoted(item)}`]
  const pairs = Object.entries(item).filter(([, value]) => value !== undefined)
  return pairs.map(([key, value], at) => `${indent}${at ? ' ' : '-'} ${key}: ${quoted(value)}`)
}

/** A value as JSON that is YAML too; what YAML would not take as it stands is escaped. */
const quoted = (value: unknown) =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function badYaml(error: YAMLError, linesAbove: number): BadFrontmatter {
  const [start] = error.linePos ?? [{ line: 1, col: 1 }]
  const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  return { line: start.line + linesAbove, column: start.col, reason: `The YAML cannot be read: ${reason}.` }
}
