import { isDate } from '../../../../src/archive/date.ts'
import type { Place } from '../../../../src/archive/message.ts'
import { json } from '../json.ts'
import { closes, fail, peek, readKey, readValue, type Value } from '../literal.ts'
import { Refusal } from '../reader.ts'
import { readRecords } from './records.ts'
import type { Source } from './source.ts'

/** Read the object at the cursor: its records under `data`, the digest's date under `date`. Throws Refusal where it has no records. */
export function readEnvelope(source: Source): void {
  const { cursor, placeOf } = source
  const members = new Map<string, Value>()
  cursor.at++
  let more = peek(cursor) !== '}'
  if (!more) cursor.at++
  while (more) {
    const key = readKey(cursor, json)
    if (members.has(key)) fail(cursor, `the key ${JSON.stringify(key)} stands twice`)
    peek(cursor)
    const place = placeOf(cursor.at)
    const value = readMember(key, source)
    if (value === undefined) return
    members.set(key, value)
    if (key === 'date') keepDate(value, place, source)
    more = !closes(cursor, '}')
  }
  if (!Array.isArray(members.get('data'))) throw new Refusal('json-invalid', noRecords(members.get('error')))
}

/** The value of a member, a list of records as an empty one; undefined where the text broke off among the records. */
function readMember(key: string, source: Source): Value | undefined {
  if (key !== 'data' || peek(source.cursor) !== '[') return readValue(source.cursor, json)
  return readRecords(source) ? [] : undefined
}

function keepDate(value: Value, place: Place, { reading }: Source): void {
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  if (isDate(day)) reading.date = { ...place, year, month, day: dayOfMonth }
  else
    reading.warnings.push({
      ...place,
      code: 'field-ignored',
      reason: 'The "date" of the file is left out, for it is not a date such as "2025-08-14".',
    })
}

function noRecords(error: Value | undefined): string {
  const told = typeof error === 'string' ? ` The file says: ${JSON.stringify(error.slice(0, 200))}.` : ''
  return `The JSON holds no list of papers: it must be a list, or an object with a list under "data".${told}`
}
