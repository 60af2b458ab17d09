import { basename, extname } from 'node:path'
import type { Quarantined, Reading } from '../../src/archive/listing.ts'
import type { Place } from '../../src/archive/message.ts'
import { type Checked, check, type Finding } from './check.ts'
import { decode } from './decode.ts'
import { type DigestName, disagreement, type NameWishes, nameDigest } from './digest-name.ts'
import { detectFormat, readers } from './formats/index.ts'
import { maxPapers, type Reader, Refusal } from './formats/reader.ts'
import type { Ledger } from './ledger.ts'
import { stemOfKept } from './raw-name.ts'

/** What the person who ingests said. */
export interface Wishes extends NameWishes {
  /** The name of the reader, instead of the one that detects the text. */
  format?: string
}

/** One raw digest as it came. */
export interface RawDigest {
  /** The path as the person gave it. */
  file: string
  bytes: Uint8Array
  /** Its name in the content folder's raw/, if it lies there. */
  kept?: string
}

/** A raw digest that was read: its date and id, and every paper that it lists. */
export interface Received extends RawDigest, DigestName {
  format: string
  listings: Checked[]
  quarantined: Quarantined[]
  warnings: Finding[]
}

/** Read one raw digest. One that a digest names as its source keeps that digest's date and id. Throws Refusal where it cannot be taken in. */
export function receive(raw: RawDigest, wishes: Wishes, ledger: Ledger): Received {
  const before = ledger.recorded.get(raw.kept ?? '')
  const { text, invalid } = decode(raw.bytes)
  const reader = readerFor(text, wishes.format ?? before?.format, invalid)
  const reading = read(text, reader)
  const name = before ? nameOf(before.digest) : nameDigest(stemOf(raw), reading.date, wishes)
  const { listings, quarantined, warnings } = checkAll(reading, invalid !== undefined)
  const remarks = before ? [] : datesDiffer(name.date, raw, reading)
  return { ...raw, ...name, format: reader.name, listings, quarantined, warnings: [...remarks, ...warnings] }
}

function readerFor(text: string, format: string | undefined, invalid: Place | undefined): Reader {
  if (!/\S/.test(text)) throw new Refusal('file-unreadable', 'The file is empty.')
  const reader = format === undefined ? detectFormat(text) : readers.find(({ name }) => name === format)
  if (reader) return reader
  if (invalid)
    throw new Refusal(
      'encoding-invalid',
      'Here is a byte that is not UTF-8; save the file as UTF-8.',
      invalid,
    )
  throw new Refusal(
    'format-unknown',
    `This is none of the formats ${formats}; --format NAME says which it is.`,
  )
}

const formats = readers.map(({ name }) => name).join(', ')

/** Every paper of the text; there is at least one and not too many. */
function read(text: string, reader: Reader): Reading {
  const reading = reader.read(text)
  const seen = reading.listings.length + reading.quarantined.length
  if (seen === 0) throw new Refusal('digest-empty', `There is no paper in the file, read as ${reader.name}.`)
  if (seen <= maxPapers) return reading
  throw new Refusal(
    'too-many-papers',
    `The file lists ${seen} papers; at most ${maxPapers} are taken in. Split it into several.`,
  )
}

function checkAll(reading: Reading, isMangled: boolean) {
  const checked = reading.listings.map((listing) => check(listing, isMangled))
  const fit = checked.filter((result) => 'checked' in result)
  const unfit = checked.filter((result) => 'raw' in result)
  return {
    listings: fit.map((result) => result.checked),
    quarantined: [...reading.quarantined, ...unfit].sort(byPlace),
    warnings: [...reading.warnings, ...fit.flatMap((result) => result.warnings)],
  }
}

function datesDiffer(date: string, raw: RawDigest, { date: found }: Reading): Finding[] {
  const reason = disagreement(date, stemOf(raw), found)
  const { line, column } = found ?? { line: 1, column: 1 }
  return reason === undefined ? [] : [{ line, column, code: 'date-differs', reason }]
}

const nameOf = (digest: string): DigestName => ({ id: digest, date: digest.slice(0, 'YYYY-MM-DD'.length) })

const stemOf = ({ file, kept }: RawDigest) =>
  kept === undefined ? basename(file, extname(file)) : stemOfKept(kept)

const byPlace = (a: Place, b: Place) => a.line - b.line || a.column - b.column
