import type { TopicLabel } from './core.ts'
import type { Segment } from './excerpt.ts'

/** One paper found. */
export interface Result {
  id: string
  title: Segment[]
  excerpt: Segment[]
  /** In plain words. */
  abstract: string
  authors: string[]
  /** The dates of the digests that list it, oldest first. */
  digests: string[]
  topics: TopicLabel[]
  score: number
}

/** One value of a facet, and how many of the papers found have it. */
export interface FacetValue {
  id: string
  label: string
  papers: number
  chosen: boolean
  hue?: number
  parent?: string
}

/** Something that is to be said of how the query was understood. */
export type Note =
  | { kind: 'corrected' | 'also'; typed: string; used: string }
  | { kind: 'missing' | 'common'; words: string[] }
  | { kind: 'plain' }
  | { kind: 'unclear' | 'unknown-topic' | 'unknown-author' | 'unknown-id' | 'phrase'; text: string }

/** What a search found. */
export interface Answer {
  /** How many papers were found in all. */
  total: number
  results: Result[]
  facets: { topics: FacetValue[]; years: FacetValue[] }
  /** The query with its words corrected; null where nothing was. */
  corrected: string | null
  notes: Note[]
  /** The query names this one paper: its id. */
  paper?: string
  /** Authors that an unfinished `author:` may mean. */
  authors: string[]
}
