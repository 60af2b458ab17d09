import type { Content } from './archive.ts'
import type { Assignment } from './classify.ts'

/** What the builder hands to the pages: the content as it was read, and what of the site is there already. */
export interface Plan {
  content: Content
  /** The topics of each paper, by its id. */
  topics: ReadonlyMap<string, Assignment[]>
  /** The SHA-256 of each content file, by its path. */
  sums: ReadonlyMap<string, string>
  /** What the files of the last release were made from, by their paths: those need not be made again. */
  known: ReadonlyMap<string, string>
  /** How many bytes each paper takes in a feed, by its print. */
  weights: ReadonlyMap<string, number>
  /** The pass that relates the papers: its file, and who made it. */
  kin: { file: string; madeBy: string }
}
