import type { Message, Place } from './message.ts'

/** One paper as one digest lists it: the text as the source has it, before any cleaning. */
export interface Listing extends Place {
  title: string
  abstract: string
  authors: string[]
  /** As the source gives it; the version may still be attached. */
  arxivId?: string
  doi?: string
  /** The paper's own publication date, `YYYY-MM-DD`. */
  published?: string
  code?: string
  project?: string
  organisation?: string
  upvotes?: number
}

/** A listing that could not be decided: its place, why, and the raw text, kept for a person or a later ingest. */
export interface Quarantined extends Place {
  code: Message['code']
  reason: string
  raw: string
}

/** A date found in a raw digest, with the year if the document gives one. */
export interface FoundDate extends Place {
  year?: number
  month: number
  day: number
}

/** What a reader makes of one raw digest; `listings` and `quarantined` together are every paper it saw. */
export interface Reading {
  date?: FoundDate
  listings: Listing[]
  quarantined: Quarantined[]
  warnings: (Place & { code: Message['code']; reason: string })[]
}
