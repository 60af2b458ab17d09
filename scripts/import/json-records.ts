import type { MessageCode, Place } from '../../src/archive/message.ts'
import { json } from '../ingest/formats/json.ts'
import { attempt, LiteralError, peek, readValue } from '../ingest/formats/literal.ts'
import { placesOf } from '../ingest/formats/places.ts'
import type { Part } from './parts.ts'

/** A value of JSON found in a file, its text, and the line on which that begins. */
export interface JsonRecord {
  value: unknown
  text: string
  line: number
}

/** Why a text is no record, and where. */
export interface BadRecord extends Place {
  code: MessageCode
  reason: string
}

/** A longer line is refused, in bytes: no paper of an archive is as long. */
export const longestLine = 16 * 2 ** 20

/** The values of a file with one a line; empty lines are passed over. */
export function* jsonLines({ bytes }: Part): Generator<JsonRecord | BadRecord> {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    const record = end - start > longestLine ? tooLong(line) : readRecord(bytes.subarray(start, end), line)
    if (record) yield record
    start = end + 1
  }
}

/** The value of a whole file. */
export function jsonFile({ bytes }: Part): JsonRecord | BadRecord {
  if (bytes.length > 4 * longestLine)
    return { line: 1, column: 1, code: 'file-too-large', reason: `The file has ${bytes.length} bytes.` }
  return readRecord(bytes, 1) ?? { line: 1, column: 1, code: 'json-invalid', reason: 'The file is empty.' }
}

/** Whether a reading is a problem and not a value. */
export const isBadRecord = (record: JsonRecord | BadRecord): record is BadRecord => 'reason' in record

const tooLong = (line: number): BadRecord => ({
  line,
  column: 1,
  code: 'file-too-large',
  reason: `The line has more than ${longestLine} bytes.`,
})

function readRecord(bytes: Uint8Array, line: number): JsonRecord | BadRecord | undefined {
  const text = decoded(bytes)
  if (text === undefined)
    return { line, column: 1, code: 'encoding-invalid', reason: 'The text is not UTF-8.' }
  if (text.trim() === '') return undefined
  try {
    return { value: JSON.parse(text), text, line }
  } catch {
    return unreadable(text, line)
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Where a text stops being JSON. */
function unreadable(text: string, line: number): BadRecord {
  const cursor = { text, at: 0 }
  const problem = attempt(() => {
    readValue(cursor, json)
    if (peek(cursor) !== '') throw new LiteralError('nothing may follow the value', cursor.at)
  })
  const at = problem instanceof LiteralError ? problem.at : text.length
  const why = problem instanceof LiteralError ? problem.message : 'it breaks off'
  const place = placesOf(text)(at)
  return {
    line: line + place.line - 1,
    column: place.column,
    code: 'json-invalid',
    reason: `The JSON cannot be read from here on: ${why}.`,
  }
}
