import { json } from '../json.ts'
import { attempt, type Cursor, closes, LiteralError, peek, readValue, type Value } from '../literal.ts'

/** One element of a JSON list, from `start` to `end`: its value, or why it cannot be read. */
export type Element = { start: number; end: number } & ({ value: Value } | { problem: LiteralError })

/**
 * The elements of the list whose bracket is at the cursor, which ends behind the list.
 * Where the JSON is broken, reading goes on at the next line that is indented as the elements are and begins as they do (a line end is
 * never inside quotes); where there is no such line, the rest of the text is one broken element.
 */
export function* elementsOf(cursor: Cursor): Generator<Element> {
  cursor.at++
  const nextLine = elementLines(cursor)
  let more = peek(cursor) !== ']'
  if (!more) cursor.at++
  while (more) {
    peek(cursor)
    const start = cursor.at
    const value = attempt(() => readValue(cursor, json))
    const end = value instanceof LiteralError ? start : cursor.at
    if (!(value instanceof LiteralError)) yield { start, end, value }
    const closed = value instanceof LiteralError ? value : attempt(() => closes(cursor, ']'))
    if (closed instanceof LiteralError) {
      cursor.at = nextLine(end)
      yield { start: end, end: cursor.at, problem: closed }
    }
    more = closed instanceof LiteralError ? cursor.at < cursor.text.length : !closed
  }
}

/** How to find the line on which the next element begins, behind an offset; the text's end where no line surely does. */
function elementLines({ text, at }: Cursor): (from: number) => number {
  firstLine.lastIndex = at
  const [, indent] = firstLine.exec(text) ?? []
  if (!indent) return () => text.length
  const begins = new RegExp(`(?<=\\n${indent})["{]`, 'g')
  return (from) => {
    begins.lastIndex = from + 1
    return begins.exec(text)?.index ?? text.length
  }
}

/** The white space with which the line below the bracket begins. */
const firstLine = /[ \t\r]*\n([ \t]+)/y
