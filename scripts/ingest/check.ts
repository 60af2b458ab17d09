import type { z } from 'zod'
import type { Listing, Quarantined } from '../../src/archive/listing.ts'
import type { MessageCode, Place } from '../../src/archive/message.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { check as hold, listingSchema } from '../../src/archive/schema.ts'
import { clean, cleanLine } from '../../src/archive/text/clean.ts'
import { asArxivId, idsOfDoi } from './formats/paper-links.ts'

/** A listing that fits the archive: its texts clean, its fields as a paper's file holds them. */
export interface Checked extends Place, Omit<Paper, 'id' | 'topics' | 'movedTo'> {
  upvotes?: number
}

/** Something to say about a place of a raw digest. */
export interface Finding extends Place {
  code: MessageCode
  reason: string
}

/** The longest title, in characters. */
export const longestTitle = 1000
/** The largest paper, in bytes of UTF-8: title, abstract and authors. */
export const largestPaper = 1_000_000

/**
 * Clean a listing and hold it against the limits and the schema. What may be absent and does not fit is left out
 * with a warning; anything else that does not fit quarantines the listing. Where a file has bytes that are not
 * UTF-8 (`isMangled`), so does U+FFFD: which letter it stood for is not known.
 */
export function check(
  listing: Listing,
  isMangled = false,
): { checked: Checked; warnings: Finding[] } | Quarantined {
  const tooLarge = beyondLimits(listing)
  if (tooLarge) return quarantined(listing, tooLarge)
  const { texts, removed } = cleaned(listing)
  const unfit = missing(texts) ?? (isMangled ? mangled(texts) : undefined)
  if (unfit) return quarantined(listing, unfit)
  const { line, column } = listing
  const { fields, remarks } = optionalFields(listing)
  const all = removed ? [controlsRemoved(removed), ...remarks] : remarks
  return {
    checked: { line, column, ...texts, ...fields },
    warnings: all.map((remark) => ({ line, column, ...remark })),
  }
}

type Remark = Omit<Finding, keyof Place>
type Texts = Pick<Listing, 'title' | 'abstract' | 'authors'>
type Fields = z.infer<typeof listingSchema>

function beyondLimits({ title, abstract, authors }: Texts): Remark | undefined {
  if (title.length > longestTitle && cleanLine(title.slice(0, 2 * longestTitle)).text.length > longestTitle)
    return { code: 'title-too-long', reason: `The title has more than ${longestTitle} characters.` }
  const characters = authors.reduce((sum, { length }) => sum + length, title.length + abstract.length)
  if (characters * mostBytes <= largestPaper) return undefined
  const size = Buffer.byteLength([title, abstract, ...authors].join(''))
  if (size <= largestPaper) return undefined
  return {
    code: 'abstract-too-long',
    reason: `The paper has ${size} bytes; at most ${largestPaper} are taken in.`,
  }
}

/** The bytes that a UTF-16 unit may take in UTF-8. */
const mostBytes = 3

function cleaned(listing: Texts): { texts: Texts; removed: number } {
  const title = cleanLine(listing.title)
  const abstract = clean(listing.abstract)
  const names = listing.authors.map(cleanLine)
  const authors = names.map(({ text }) => text).filter((name) => visible.test(name))
  const removed = [title, abstract, ...names].reduce((sum, part) => sum + part.removed, 0)
  return { texts: { title: title.text, abstract: abstract.text, authors }, removed }
}

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

function missing({ title, abstract }: Texts): Remark | undefined {
  if (!visible.test(title)) return { code: 'title-missing', reason: 'The paper has no title.' }
  return visible.test(abstract)
    ? undefined
    : { code: 'abstract-missing', reason: 'The paper has no abstract.' }
}

function mangled({ title, abstract, authors }: Texts): Remark | undefined {
  if (![title, abstract, ...authors].some((text) => text.includes('\uFFFD'))) return undefined
  return {
    code: 'encoding-invalid',
    reason: 'The paper holds bytes that are not UTF-8; save the file as UTF-8.',
  }
}

/** The fields that fit, and why the others do not. */
function optionalFields(listing: Listing): { fields: Fields; remarks: Remark[] } {
  const given = givenFields(listing)
  const result = hold(listingSchema, given)
  if ('value' in result) return { fields: result.value, remarks: [] }
  const unfit = new Map(result.problems.map(({ key, reason }) => [key, reason]))
  const rest = hold(
    listingSchema,
    Object.fromEntries(Object.entries(given).filter(([key]) => !unfit.has(key))),
  )
  return { fields: 'value' in rest ? rest.value : {}, remarks: [...unfit.values()].map(leftOut) }
}

function givenFields({ published, code, project, upvotes, organisation, ...listing }: Listing): object {
  const name = organisation && cleanLine(organisation).text
  const all = { ...idsOf(listing), published, code, project, organisation: name, upvotes }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
}

/** An arXiv id loses its version; a DOI that stands for one becomes it. */
function idsOf({ arxivId, doi = '' }: Pick<Listing, 'arxivId' | 'doi'>): {
  arxivId?: string | undefined
  doi?: string
} {
  const ofDoi = idsOfDoi(doi)
  const id = arxivId ?? ofDoi.arxivId
  return {
    arxivId: id && (asArxivId(id) ?? id).replace(/v\d+$/, ''),
    doi: ofDoi.arxivId ? '' : (ofDoi.doi ?? doi),
  }
}

const controlsRemoved = (count: number): Remark => ({
  code: 'control-characters',
  reason: `${count} control ${count === 1 ? 'character' : 'characters'} or the like had to be removed.`,
})

const leftOut = (reason: string): Remark => ({ code: 'field-ignored', reason: `${reason} It is left out.` })

const quarantined = (listing: Listing, remark: Remark): Quarantined => ({
  line: listing.line,
  column: listing.column,
  ...remark,
  raw: [listing.title, listing.abstract].join('\n\n'),
})
