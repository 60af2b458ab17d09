import { json } from '../json.ts'
import { attempt, type Cursor, closes, fail, LiteralError, peek, readValue, type Value } from '../literal.ts'

/** One element of a JSON list, from `start` to `end`: its value, or why it cannot be read. */
export type Element = { start: number; end: number } & ({ value: Value } | { problem: LiteralError })

/**
 * The elements of the list whose bracket is at the cursor, which ends behind the list.
 * Where the JSON is broken, reading goes on at the next line that is indented as the elements are and begins as they do (a line end is
 * never inside quotes), and from then on trusts no element that does not; without such a line, the rest of the text is one broken element.
 */
export function* elementsOf(cursor: Cursor): Generator<Element> {
  cursor.at++
  const indent = indentBelow(cursor)
  let demanded: string | undefined
  let more = !closesAtOnce(cursor)
  while (more) {
    peek(cursor)
    const start = cursor.at
    const value = attempt(() => readElement(cursor, demanded, indent))
    const end = value instanceof LiteralError ? start : cursor.at
    if (!(value instanceof LiteralError)) yield { start, end, value }
    const closed = value instanceof LiteralError ? value : attempt(() => closesList(cursor, demanded))
    if (closed instanceof LiteralError) {
      demanded = indent
      cursor.at = nextElement(cursor.text, end, indent)
      yield { start: end, end: cursor.at, problem: closed }
    }
    more = closed instanceof LiteralError ? cursor.at < cursor.text.length : !closed
  }
}

function readElement(cursor: Cursor, demanded: string | undefined, indent: string): Value {
  if (demanded !== undefined && lineBefore(cursor) !== demanded)
    return fail(cursor, 'a record on a line of its own is expected')
  const start = cursor.at
  const value = readValue(cursor, json)
  const own = Array.isArray(value) ? cursor.text.slice(start, cursor.at) : ''
  if (nextElement(own, 0, indent) === own.length) return value
  cursor.at = start
  return fail(cursor, 'a list opens here, where a record is expected')
}

/** Whether the list is empty; moves behind its bracket then. */
function closesAtOnce(cursor: Cursor): boolean {
  const empty = peek(cursor) === ']' && !recordFollows(cursor.text, cursor.at + 1)
  if (empty) cursor.at++
  return empty
}

function closesList(cursor: Cursor, demanded: string | undefined): boolean {
  peek(cursor)
  const isWithin = demanded !== undefined && lineBefore(cursor).length >= demanded.length
  const closed = closes(cursor, ']')
  return closed && (isWithin || recordFollows(cursor.text, cursor.at))
    ? fail(cursor, 'the list cannot end among its records')
    : closed
}

/** Whether a record, or one behind a comma, or a text stands at the offset: none of them is JSON where a list has ended. */
function recordFollows(text: string, at: number): boolean {
  followingRecord.lastIndex = at
  return followingRecord.test(text)
}

const followingRecord = /\s*(?:"|,?\s*"?\{)/y

/** What stands between the start of the line and the cursor. */
const lineBefore = ({ text, at }: Cursor) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)

/** The white space with which the line below the cursor begins; empty where there is none. */
function indentBelow({ text, at }: Cursor): string {
  firstLine.lastIndex = at
  return firstLine.exec(text)?.[1] ?? ''
}

const firstLine = /[ \t\r]*\n([ \t]+)/y

/** Where the next element begins on a line of its own, behind an offset; the text's end where none surely does. */
function nextElement(text: string, from: number, indent: string): number {
  for (
    let at = text.indexOf(`\n${indent}`, from);
    indent && at >= 0;
    at = text.indexOf(`\n${indent}`, at + 1)
  ) {
    const start = at + 1 + indent.length
    if (text[start] === '{' || text[start] === '"') return start
  }
  return text.length
}
