import { parseDocument, type YAMLError } from 'yaml'
import type { Place } from './message.ts'

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

/** Take a content file apart. The frontmatter is YAML 1.2 (a date stays a string); duplicate keys are an error. */
export function readFrontmatter(text: string): Parts | BadFrontmatter {
  const match = /^---\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(text)
  if (match?.index !== 0) {
    return { line: 1, column: 1, reason: 'The file must begin with frontmatter between two lines of ---.' }
  }
  const yaml = match[1] ?? ''
  const data = readPlainLines(yaml) ?? readYaml(yaml, 1)
  if (isBad(data)) return data
  return { data, body: text.slice(match[0].length).trim(), lineOf: (key) => lineOf(key, yaml) + 1 }
}

/** Read a whole YAML file; positions in a problem are those of the file. */
export function readYaml(yaml: string, linesAbove = 0): unknown {
  const document = parseDocument(yaml, { prettyErrors: true })
  const error = document.errors[0]
  if (error) return badYaml(error, linesAbove)
  return document.contents === null ? {} : document.toJS({ maxAliasCount: 100 })
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
  if (!Array.isArray(value)) return [`${key}: ${JSON.stringify(value)}`]
  return [`${key}:`, ...value.map(itemLines)]
}

function itemLines(item: unknown): string {
  if (typeof item !== 'object' || item === null) return `  - ${JSON.stringify(item)}`
  const pairs = Object.entries(item).filter(([, value]) => value !== undefined)
  return pairs.map(([key, value], at) => `  ${at ? ' ' : '-'} ${key}: ${JSON.stringify(value)}`).join('\n')
}

/** The form that `writeFrontmatter` writes is read line by line: a hundred thousand files need it. */
function readPlainLines(yaml: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {}
  let list: unknown[] | undefined
  for (const line of yaml.split('\n')) {
    const item = /^ {2}- (".*")$/.exec(line)
    const field = /^([a-zA-Z]+):(?: (".*"|-?\d+))?$/.exec(line)
    if (item && list) {
      const value = fromJson(item[1] ?? '')
      if (value === undefined) return undefined
      list.push(value)
    } else if (field && !Object.hasOwn(data, field[1] ?? '')) {
      list = field[2] === undefined ? [] : undefined
      const value = list ?? fromJson(field[2] ?? '')
      if (value === undefined) return undefined
      data[field[1] ?? ''] = value
    } else return undefined
  }
  return Object.values(data).some((value) => Array.isArray(value) && value.length === 0) ? undefined : data
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function badYaml(error: YAMLError, linesAbove: number): BadFrontmatter {
  const [start] = error.linePos ?? [{ line: 1, col: 1 }]
  const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  return { line: start.line + linesAbove, column: start.col, reason: `The YAML cannot be read: ${reason}.` }
}
