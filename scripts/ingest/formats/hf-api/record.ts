import { dayOfStamp } from '../../../../src/archive/date.ts'
import type { Listing } from '../../../../src/archive/listing.ts'
import type { MessageCode, Place } from '../../../../src/archive/message.ts'
import { given } from '../given.ts'
import type { Fields, Numeral, Value } from '../literal.ts'
import { asArxivId, asWebAddress } from '../paper-links.ts'

/** What one record of the Daily Papers API says of its paper and which fields had to be left out; or why it is no listing. */
export type HfRecord =
  | { listing: Omit<Listing, keyof Place>; ignored: string[] }
  | { code: MessageCode; reason: string }

/** Read one record of the Daily Papers API. What stands in its `paper` counts, not what is repeated beside it. */
export function readHfRecord(record: Value): HfRecord {
  const paper = record instanceof Map ? record.get('paper') : undefined
  if (!(record instanceof Map && paper instanceof Map)) {
    return { code: 'record-invalid', reason: 'The record holds no object "paper".' }
  }
  const title = text(paper.get('title'))
  if (!title) return { code: 'title-missing', reason: 'The paper has no "title" that is text.' }
  const abstract = text(paper.get('summary'))
  if (!abstract) return { code: 'abstract-missing', reason: 'The paper has no "summary" that is text.' }
  const id = paper.get('id')
  if (isNumeral(id) && !asArxivId(id.digits)) return { code: 'id-invalid', reason: lostDigits(id.digits) }
  return optionalFields(record, paper, { title, abstract })
}

function optionalFields(record: Fields, paper: Fields, texts: { title: string; abstract: string }): HfRecord {
  const ignored: string[] = []
  const optional = <T>(key: string, read: (value: Value) => T | undefined, what: string) => {
    const value = paper.get(key) ?? ''
    const result = value === '' ? undefined : read(value)
    if (value !== '' && result === undefined)
      ignored.push(`The field "${key}" is left out, for it is not ${what}.`)
    return result
  }
  const named = (optional('authors', asList, 'a list') ?? []).map((author) => nameIn(author, ['name']))
  const authors = named.filter((name) => name !== undefined)
  if (authors.length < named.length)
    ignored.push(`${named.length - authors.length} of the "authors" have no name.`)
  const fields = given({
    arxivId: optional('id', asId, 'an arXiv id'),
    published: optional('publishedAt', asDay, 'a time such as 2025-08-14T09:30:00Z'),
    code: optional('githubRepo', asAddress, 'the address of a web page'),
    project: optional('projectPage', asAddress, 'the address of a web page'),
    organisation: nameIn(paper.get('organization') ?? record.get('organization'), ['fullname', 'name']),
    upvotes: optional('upvotes', asCount, 'a whole number from 0'),
  })
  return { listing: { ...texts, authors, ...fields }, ignored }
}

const text = (value: Value | undefined) => (typeof value === 'string' && value.trim() ? value : undefined)

const isNumeral = (value: Value | undefined): value is Numeral =>
  typeof value === 'object' && value !== null && 'digits' in value

const asList = (value: Value) => (Array.isArray(value) ? value : undefined)

const asId = (value: Value) => asArxivId(isNumeral(value) ? value.digits : (text(value) ?? ''))

const asDay = (value: Value) => dayOfStamp(text(value) ?? '')

const asAddress = (value: Value) => asWebAddress(text(value) ?? '')

/** The name of a person or an organisation: the first of the keys that has one, or the value itself. */
function nameIn(value: Value | undefined, keys: string[]): string | undefined {
  const names = value instanceof Map ? keys.map((key) => value.get(key)) : [value]
  return names.map(text).find(Boolean)?.trim()
}

function asCount(value: Value): number | undefined {
  const number = isNumeral(value) ? Number(value.digits) : Number.NaN
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

const lostDigits = (digits: string) =>
  `The id ${digits.slice(0, 40)} is a number and no arXiv id, so digits may be lost; write the id in quotes.`
