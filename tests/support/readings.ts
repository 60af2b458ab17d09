import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Reader, Refusal } from '../../scripts/ingest/formats/reader.ts'
import type { Reading } from '../../src/archive/listing.ts'

/** One fixture of a format: a raw digest and what its reader must make of it. */
export interface ReadingCase {
  name: string
  text: string
  expected: unknown
}

/** The fixtures of a format: each a folder with the digest, `raw.*`, and its `outcome`, `reading.json`. */
export function readingCases(format: string): ReadingCase[] {
  const folder = join(import.meta.dirname, '../fixtures', format)
  return readdirSync(folder).map((name) => {
    const raw = readdirSync(join(folder, name)).find((file) => file.startsWith('raw.')) ?? 'raw.txt'
    const text = readFileSync(join(folder, name, raw), 'utf8')
    return { name, text, expected: JSON.parse(readFileSync(join(folder, name, 'reading.json'), 'utf8')) }
  })
}

/** What a reader makes of a text, without the wording of its reasons: a reading, or the code and place of the refusal. */
export function outcome(reader: Reader, text: string): unknown {
  const reading = readOrRefuse(reader, text)
  if (reading instanceof Refusal) return { refused: { code: reading.code, ...reading.place } }
  const { quarantined, warnings } = reading
  return {
    ...reading,
    quarantined: quarantined.map(({ reason: _, ...rest }) => rest),
    warnings: warnings.map(({ reason: _, ...rest }) => rest),
  }
}

/** What a reader makes of a text. Throws what is neither a reading nor a Refusal: that is a crash. */
export function readOrRefuse(reader: Reader, text: string): Reading | Refusal {
  try {
    return reader.read(text)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
