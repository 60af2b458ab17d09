import type { Sorted } from './classify.ts'
import type { Read } from './content-files.ts'

/** What the builder hands to the pages: where the content is as it was read, and what of the site is there already. */
export interface Plan {
  /** A file with `PlannedContent`, as V8 serializes it, and the byte at which it begins. */
  content: { file: string; from: number }
  /** What the files of the last release were made from, by their paths: those need not be made again. */
  known: ReadonlyMap<string, string>
  /** How many bytes each paper takes in a feed, by its print. */
  weights: ReadonlyMap<string, number>
  /** Whether programs that make pages make some of the lists, too: many lists are to be made, and few pages. */
  sharesLists?: boolean
  /** The pass that relates the papers: its file, and who made it. */
  kin: { file: string; madeBy: string }
}

/** The content as it was read. */
export interface PlannedContent {
  /** The SHA-256 of each content file and what it says, by its path. */
  files: ReadonlyMap<string, { sum: string; read: Read<unknown> }>
  /** The topics of each paper, by its id. */
  topics: ReadonlyMap<string, Sorted>
}
