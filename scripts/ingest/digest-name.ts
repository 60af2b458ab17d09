import { isDate, makeDate, monthName } from '../../src/archive/date.ts'
import type { FoundDate } from '../../src/archive/listing.ts'
import { Refusal } from './formats/reader.ts'

/** What the person who ingests said of the date and the name. */
export interface NameWishes {
  /** `YYYY-MM-DD`. */
  date?: string
  year?: number
  name?: string
}

/** A digest's date, and its id: the date with the name where there is one. */
export interface DigestName {
  date: string
  id: string
}

/**
 * The date and the id of a digest. The date is that of the wishes; else the document's, where it has a year; else
 * the document's month and day in the wished year or the year of a date in the file's name; else the date in the
 * file's name. Throws Refusal where that gives no date or no sound name. `stem` is the file's name without its ending.
 */
export function nameDigest(stem: string, found: FoundDate | undefined, wishes: NameWishes): DigestName {
  const date = wishes.date ?? documentDate(stem, found, wishes) ?? dateInName(stem)
  if (!date)
    throw new Refusal(
      'date-unknown',
      'There is no date in the document or in its name; say it with --date YYYY-MM-DD.',
    )
  const name = asName(wishes.name ?? restOfName(stem))
  return { date, id: name ? `${date}-${name}` : date }
}

/** The sentence that says where document and file name disagree with a digest's date; undefined where they do not. */
export function disagreement(date: string, stem: string, found: FoundDate | undefined): string | undefined {
  const inName = dateInName(stem)
  const inDocument = found && makeDate(found.year ?? Number(date.slice(0, 4)), found.month, found.day)
  if (found && inDocument !== date) return `The document says ${spoken(found)}; the digest's date is ${date}.`
  return inName && inName !== date
    ? `The file's name says ${inName}; the digest's date is ${date}.`
    : undefined
}

/** The one date that a file name holds, or the one that it begins with. */
export function dateInName(stem: string): string | undefined {
  const [date, ...others] = (stem.match(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g) ?? []).filter(isDate)
  return date && (stem.startsWith(date) || others.every((other) => other === date)) ? date : undefined
}

function documentDate(stem: string, found: FoundDate | undefined, wishes: NameWishes): string | undefined {
  if (!found) return undefined
  const year = found.year ?? wishes.year ?? dateInName(stem)?.slice(0, 4)
  if (!year) {
    const reason = `The document says ${spoken(found)} without a year; say it with --year YYYY or --date YYYY-MM-DD.`
    throw new Refusal('date-unknown', reason, found)
  }
  const date = makeDate(Number(year), found.month, found.day)
  if (date) return date
  throw new Refusal(
    'date-invalid',
    `There is no ${spoken(found)} in ${year}; say the date with --date YYYY-MM-DD.`,
    found,
  )
}

const restOfName = (stem: string) => {
  const date = dateInName(stem)
  return date && stem.startsWith(date) ? stem.slice(date.length) : ''
}

/** The longest name that leaves an id within 80 characters. */
const longestName = 69

function asName(wish: string): string {
  const name = wish
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (name.length > longestName || (!name && /[\p{L}\p{N}]/u.test(wish))) {
    const reason = `“${wish}” makes no name of at most ${longestName} letters a-z and digits; say one with --name.`
    throw new Refusal('name-invalid', reason)
  }
  return name
}

function spoken({ year, month, day }: FoundDate): string {
  const name =
    month >= 1 && month <= 12 ? monthName(`0001-${String(month).padStart(2, '0')}`) : `of month ${month}`
  return [day, name, year].filter((part) => part !== undefined).join(' ')
}
