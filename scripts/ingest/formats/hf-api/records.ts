import { attempt, LiteralError } from '../literal.ts'
import { readPythonLiteral } from '../python-literal.ts'
import { maxPapers, Refusal } from '../reader.ts'
import { type Element, elementsOf } from './elements.ts'
import { type HfRecord, readHfRecord } from './record.ts'
import type { Source } from './source.ts'

/** Read the records of the list at the cursor into the reading; whether the list came to its end. Throws Refusal where it is too long. */
export function readRecords(source: Source): boolean {
  const { cursor, reading } = source
  let whole = true
  for (const element of elementsOf(cursor)) {
    keep(element, source)
    if (reading.listings.length + reading.quarantined.length > maxPapers) throw tooMany(source, element)
    whole = !('problem' in element) || element.end < cursor.text.length
  }
  return whole
}

function keep(element: Element, { cursor, placeOf, reading }: Source): void {
  const place = placeOf(element.start)
  const record = recordOf(element, placeOf)
  if ('code' in record) {
    const raw = cursor.text.slice(element.start, element.end).trimEnd()
    reading.quarantined.push({ ...place, ...record, raw: raw.endsWith(',') ? raw.slice(0, -1) : raw })
  } else {
    reading.listings.push({ ...record.listing, ...place })
    const warnings = record.ignored.map((reason) => ({ ...place, code: 'field-ignored' as const, reason }))
    reading.warnings.push(...warnings)
  }
}

function recordOf(element: Element, placeOf: Source['placeOf']): HfRecord {
  if ('problem' in element) {
    const { line, column } = placeOf(element.problem.at)
    return invalid(`The JSON cannot be read: at ${line}:${column}, ${element.problem.message}.`)
  }
  const { value } = element
  if (typeof value !== 'string') return readHfRecord(value)
  const record = attempt(() => readPythonLiteral(value))
  if (!(record instanceof LiteralError)) return readHfRecord(record)
  return invalid(
    `The record is text and no Python dict: at its character ${record.at + 1}, ${record.message}.`,
  )
}

const invalid = (reason: string) => ({ code: 'record-invalid' as const, reason })

function tooMany({ placeOf }: Source, { start }: Element): Refusal {
  return new Refusal(
    'too-many-papers',
    `The file lists more than ${maxPapers} papers; split it into several.`,
    placeOf(start),
  )
}
