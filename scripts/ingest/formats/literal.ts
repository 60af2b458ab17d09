/** A value as a text writes it: a number keeps its digits, and an object is a Map, in which no key is special. */
export type Value = string | boolean | null | Numeral | Value[] | Fields
export type Fields = Map<string, Value>
export interface Numeral {
  digits: string
}

/** What one notation has of its own; lists, objects and numbers are written alike in all of them. */
export interface Notation {
  name: string
  quotes: string
  constants: ReadonlyMap<string, boolean | null>
  /** The text between two quotes, in which a backslash stands, without its escapes; undefined where one is wrong. */
  unescape(inside: string): string | undefined
}

/** A place in a text that is being read. */
export interface Cursor {
  readonly text: string
  at: number
}

/** Why a text is no value in the notation, with the offset where this shows. */
export class LiteralError extends Error {
  readonly at: number
  constructor(reason: string, at: number) {
    super(reason)
    this.at = at
  }
}

const deepest = 16

/** Read the value at the cursor and move behind it. Throws LiteralError: also for a key that an object has twice, and below 16 levels. */
export function readValue(cursor: Cursor, notation: Notation, depth = 0): Value {
  const mark = peek(cursor)
  if (depth > deepest) return fail(cursor, `no value may stand deeper than ${deepest} levels`)
  if (mark === '{') return readFields(cursor, notation, depth + 1)
  if (mark === '[') return readList(cursor, notation, depth + 1)
  if (mark !== '' && notation.quotes.includes(mark)) return readString(cursor, notation)
  return readNumber(cursor) ?? readConstant(cursor, notation)
}

/** Move over white space; the character that follows, or '' at the end. */
export function peek(cursor: Cursor): string {
  const { text } = cursor
  let code = text.charCodeAt(cursor.at)
  while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++cursor.at)
  return text.charAt(cursor.at)
}

/** Move over a comma or over the bracket that closes; whether it closed. Throws LiteralError for anything else. */
export function closes(cursor: Cursor, bracket: ']' | '}'): boolean {
  const mark = peek(cursor)
  if (mark !== ',' && mark !== bracket) return fail(cursor, `a comma or ${bracket} is expected`)
  cursor.at++
  return mark === bracket
}

/** Read the key at the cursor and move behind its colon. Throws LiteralError where there is none. */
export function readKey(cursor: Cursor, notation: Notation): string {
  const mark = peek(cursor)
  if (mark === '' || !notation.quotes.includes(mark)) return fail(cursor, 'a key in quotes is expected')
  const key = readString(cursor, notation)
  if (peek(cursor) !== ':') return fail(cursor, 'a colon is expected')
  cursor.at++
  return key
}

/** What a reading gives, or the LiteralError that it throws. */
export function attempt<T>(read: () => T): T | LiteralError {
  try {
    return read()
  } catch (error) {
    if (error instanceof LiteralError) return error
    throw error
  }
}

/** End the reading at the cursor's place. */
export function fail(cursor: Cursor, reason: string): never {
  const ended = cursor.at >= cursor.text.length
  throw new LiteralError(
    ended ? `the text ends where ${reason.replace(/^it is/, 'it was')}` : reason,
    cursor.at,
  )
}

function readFields(cursor: Cursor, notation: Notation, depth: number): Fields {
  const fields: Fields = new Map()
  cursor.at++
  if (peek(cursor) === '}') {
    cursor.at++
    return fields
  }
  do {
    const key = readKey(cursor, notation)
    if (fields.has(key)) return fail(cursor, `the key ${JSON.stringify(key)} stands twice`)
    fields.set(key, readValue(cursor, notation, depth))
  } while (!closes(cursor, '}'))
  return fields
}

function readList(cursor: Cursor, notation: Notation, depth: number): Value[] {
  const list: Value[] = []
  cursor.at++
  if (peek(cursor) === ']') {
    cursor.at++
    return list
  }
  do list.push(readValue(cursor, notation, depth))
  while (!closes(cursor, ']'))
  return list
}

function readString(cursor: Cursor, notation: Notation): string {
  const { text, at: start } = cursor
  const quote = text.charCodeAt(start)
  let escapes = false
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      cursor.at = at + 1
      const inside = text.slice(start + 1, at)
      return (
        (escapes ? notation.unescape(inside) : inside) ??
        failAt(start, 'an escape inside the quotes is wrong')
      )
    }
    if (code === 92) escapes = true
    if (code < 32 || (code === 92 && text.charCodeAt(++at) < 32))
      return failAt(at, 'a control character stands inside quotes')
  }
  return failAt(start, 'the quotes that open here never close')
}

function readNumber(cursor: Cursor): Numeral | undefined {
  number.lastIndex = cursor.at
  const [digits] = number.exec(cursor.text) ?? []
  if (digits === undefined) return undefined
  cursor.at += digits.length
  return { digits }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readConstant(cursor: Cursor, notation: Notation): boolean | null {
  word.lastIndex = cursor.at
  const [name = ''] = word.exec(cursor.text) ?? []
  const value = notation.constants.get(name)
  if (value === undefined)
    return fail(cursor, name ? `${name} is no value of ${notation.name}` : 'a value is expected')
  cursor.at += name.length
  return value
}

const word = /[A-Za-z]{1,20}/y

function failAt(at: number, reason: string): never {
  throw new LiteralError(reason, at)
}
