import { writtenDate } from './date.ts'
import { isMenu } from './menus.ts'

/** What a line of a page's furniture is: its name, another line of its head, a date alone, `Submitted by` alone, a count of authors, or anything else that is no part of a paper. */
export type Furniture = 'name' | 'head' | 'date' | 'submitter' | 'authors' | 'other'

const longest = 120

/** What furniture a line is; undefined for a line that may be part of a paper. */
export function furnitureOf(line: string): Furniture | undefined {
  if (line.length > longest) return undefined
  if (/^\d+$/.test(line)) return 'other'
  const text = bare(line)
  if (text === '') return 'other'
  if (namePatterns.some((pattern) => pattern.test(text))) return 'name'
  if (headPatterns.some((pattern) => pattern.test(text))) return 'head'
  if (dateOf(text)) return 'date'
  if (/^(?:submitted|posted|shared) by:?$/i.test(text)) return 'submitter'
  if (isAuthors(text)) return 'authors'
  return isMenu(text) || isBeside(text) || joinsSuch(text) ? 'other' : undefined
}

/** The date of a line that is a date of the page, with or without the page's name before it. */
export const dateOf = (line: string) =>
  writtenDate(bare(line).replace(/^(?:daily papers|date)\b[\s:,·–-]*/i, ''))

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string) => /[.!?。！？…]["'”’)\]]*$/.test(text.slice(-8))

const namePatterns = [
  /^by ?[@_]*(?:ak|akhaliq)(?: and the research community)?$/i,
  /^(?:hugging face )?(?:daily|trending|weekly|monthly) papers$/i,
]

const headPatterns = [
  /^get trending papers in your e-?mail inbox(?: once a day)?[!.]?$/i,
  /^(?:new|subscribe|(?:(?:daily|weekly|monthly|trending)[ |/·]*)+)$/i,
]

/** A line without the signs at its ends: arrows, hearts, dots, emoji. */
function bare(line: string): string {
  const first = line.search(/[\p{L}\p{N}@©(["“‘'¿¡$\\<]/u)
  return first < 0 ? '' : line.slice(first).replace(/[^\p{L}\p{N}\p{P}$>]+$|[\s·•,:;-]+$/u, '')
}

const isAuthors = (text: string) => /^\+?(?:\d+ (?:more )?authors?|authors?:? \d+)$/i.test(text)

/** What stands beside papers: counts, notes of who and when, ids. */
const isBeside = (text: string) => isCounts(text) || isNote(text) || isDatedNote(text)

const counted = new Set(
  'upvote upvotes upvoted downvote vote votes like likes comment comments reply replies star stars view views point points author authors discussion discussions download downloads citation citations more other others'.split(
    ' ',
  ),
)

/** `12`, `12 upvotes`, `Upvote 12`, `3 comments · 5 authors`, `Comments: 3`, `2508.01234`. */
function isCounts(text: string): boolean {
  if (/[.?]$/.test(text)) return false
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= 8 && words.every((word) => counted.has(word) || /^\d+[km]?$/.test(word))
}

const notePatterns = [
  /^(?:submitted|posted|shared|upvoted) by:? \S/i,
  /^(?:organi[sz]ations?|affiliations?|authors?|submitter): ?\S/i,
  /^(?:about )?(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago$/i,
  /^#?\d+ paper of the (?:day|week|month)$/i,
  /^arxiv: ?\d{4}\.\d{4,5}(?:v\d+)?$/i,
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/,
  /^[^.:?!]{1,60} \d{1,4} authors?$/i,
]

const isNote = (text: string) => notePatterns.some((pattern) => pattern.test(text))

/** `Published on Aug 12`, `Updated 2 days ago`. */
function isDatedNote(text: string): boolean {
  const [verb] =
    /^(?:published|submitted|posted|added|updated|released|shared)(?: on| at)?:? /i.exec(text) ?? []
  if (!verb) return false
  const rest = text.slice(verb.length)
  return writtenDate(rest) !== undefined || isNote(rest) || /^(?:yesterday|today)$/i.test(rest)
}

/** `NVIDIA · 5 authors · Aug 12`: parts of which one stands beside papers beyond doubt, and none is long. */
function joinsSuch(text: string): boolean {
  const parts = text.split(/[·•|]/).map((part) => part.trim())
  if (parts.length < 2 || parts.some((part) => part.length > 60)) return false
  return parts.some(
    (part) => /\p{L}/u.test(part) && (isBeside(part) || isAuthors(part) || writtenDate(part) !== undefined),
  )
}
