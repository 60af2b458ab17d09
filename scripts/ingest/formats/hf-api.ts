import { readEnvelope } from './hf-api/envelope.ts'
import { readRecords } from './hf-api/records.ts'
import type { Source } from './hf-api/source.ts'
import { attempt, fail, LiteralError, peek } from './literal.ts'
import { placesOf } from './places.ts'
import { type Reader, Refusal } from './reader.ts'

/** The JSON of the Daily Papers API: a list of records, or an object that holds the list under `data`. */
export const hfApi: Reader = {
  name: 'hf-api',
  detects: (text) => beginning.test(text),
  read(text) {
    const cursor = { text, at: text.startsWith('\uFEFF') ? 1 : 0 }
    const source: Source = {
      cursor,
      placeOf: placesOf(text),
      reading: { listings: [], quarantined: [], warnings: [] },
    }
    const problem = attempt(() => readSource(source))
    if (problem instanceof LiteralError) setRestAside(problem, source)
    return source.reading
  },
}

/** How such JSON begins and no Markdown does, where `[` opens a link. */
const beginning =
  /^\uFEFF?\s*(?:\{\s*["}]|\[\s*(?:\{\s*["}]|"\{|\]\s*$|(?:null|true|false|NaN|-?\d[\d.eE+-]*)\s*(?:,|\]\s*$)))/

function readSource(source: Source): void {
  const mark = peek(source.cursor)
  if (mark === '{') readEnvelope(source)
  else if (mark === '[') readRecords(source)
  else fail(source.cursor, 'a list of papers is expected')
  if (peek(source.cursor) !== '') fail(source.cursor, 'nothing may follow the list of papers')
}

/** JSON that breaks behind papers keeps them; JSON that breaks before any is refused. */
function setRestAside({ message, at }: LiteralError, { cursor, placeOf, reading }: Source): void {
  const reason = `The JSON cannot be read from here on: ${message}.`
  if (reading.listings.length + reading.quarantined.length === 0)
    throw new Refusal('json-invalid', reason, placeOf(at))
  reading.quarantined.push({ ...placeOf(at), code: 'record-invalid', reason, raw: cursor.text.slice(at) })
}
