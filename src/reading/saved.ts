import { isDate } from '../archive/date.ts'
import { isId } from './ids.ts'

/** What a citation needs of a paper besides its id. */
export interface Facts {
  /** The title as recorded, where it is more than its plain words. */
  recorded?: string
  authors: string[]
  arxivId?: string
  doi?: string
  /** `YYYY-MM-DD` */
  published?: string
}

/** A paper in the reader's own list. */
export interface Saved {
  id: string
  /** In plain words. */
  title: string
  /** The day on which it entered the archive; empty where that is not known. */
  date: string
  /** When it was saved, as an ISO date and time; empty where that is not known. */
  saved: string
  note: string
  /** Absent until they were looked up. */
  facts?: Facts
}

/** The papers that the data of a list holds, each once and its note as long as it is, and how many entries are none; undefined for what is no such list. */
export function savedIn(data: unknown): { papers: Saved[]; unreadable: number } | undefined {
  const entries = isObject(data) ? data.papers : undefined
  if (!Array.isArray(entries)) return undefined
  const read = entries.map(savedOf)
  const papers = new Map(read.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])))
  return { papers: [...papers.values()], unreadable: read.filter((paper) => !paper).length }
}

/** The data of a list, as `savedIn` reads it. */
export const savedData = (papers: readonly Saved[]) => ({ version: 1, papers })

/** The list with a paper put at its end, or with its facts filled in where it is there already. */
export function withSaved(list: readonly Saved[], paper: Saved): Saved[] {
  if (!list.some(({ id }) => id === paper.id)) return [...list, paper]
  return list.map((own) => (own.id === paper.id ? filled(own, paper) : own))
}

/** The list without a paper. */
export const withoutSaved = (list: readonly Saved[], id: string): Saved[] =>
  list.filter((own) => own.id !== id)

/** The list in the order of a reader's choice, the newest first: by the time of saving, or by the date of the paper. */
export function ordered(list: readonly Saved[], by: 'saved' | 'date'): Saved[] {
  return list.toReversed().sort((a, b) => (a[by] < b[by] ? 1 : a[by] > b[by] ? -1 : 0))
}

const filled = (own: Saved, other: Saved): Saved => {
  const facts = own.facts ?? other.facts
  return { ...own, title: own.title || other.title, date: own.date || other.date, ...(facts && { facts }) }
}

function savedOf(entry: unknown): Saved | undefined {
  if (!isObject(entry) || typeof entry.id !== 'string' || !isId(entry.id)) return undefined
  const facts = factsOf(entry.facts)
  return {
    id: entry.id,
    title: text(entry.title, 1000) ?? '',
    date: day(entry.date) ?? '',
    saved: moment(entry.saved) ?? '',
    note: text(entry.note) ?? '',
    ...(facts && { facts }),
  }
}

function factsOf(data: unknown): Facts | undefined {
  if (!isObject(data) || !Array.isArray(data.authors)) return undefined
  const authors = data.authors.slice(0, 5000).flatMap((name) => text(name, 300) ?? [])
  const recorded = text(data.recorded, 1000)
  const arxivId = matching(data.arxivId, /^[\w.-]{1,20}(?:\/\d{7})?$/)
  const doi = matching(data.doi, /^10\.\S{1,200}$/)
  const published = day(data.published)
  return {
    authors,
    ...(recorded && { recorded }),
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    ...(published && { published }),
  }
}

/** So many characters a note may have. */
export const longestNote = 5000

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null

const text = (data: unknown, most = Number.POSITIVE_INFINITY) =>
  typeof data === 'string' ? data.slice(0, most) : undefined

/** A day of the calendar; pages write it out, which no other text can be. */
const day = (data: unknown) => (typeof data === 'string' && isDate(data) ? data : undefined)

const moment = (data: unknown) => {
  const time = matching(data, /^[\d-]{10}T[\d:.]{5,12}Z$/)
  return day(time?.slice(0, 10)) && time
}

const matching = (data: unknown, pattern: RegExp) =>
  typeof data === 'string' && pattern.test(data) ? data : undefined
