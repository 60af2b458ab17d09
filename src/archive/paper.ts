/** What is recorded of one paper. Everything else (topics, listings, counts) is derived. */
export interface Paper {
  /** The file name without `.md`; made once from the title, permanent. */
  id: string
  /** Plain text with LaTeX mathematics, one line. */
  title: string
  /** Plain text with LaTeX mathematics; paragraphs are separated by one blank line. */
  abstract: string
  authors: string[]
  arxivId?: string
  doi?: string
  /** The paper's own publication date, `YYYY-MM-DD`, where a source recorded one. */
  published?: string
  /** The day on which a person last corrected its text here, `YYYY-MM-DD`, where they say so. */
  updated?: string
  code?: string
  project?: string
  organisation?: string
  /** Topics set by hand: `pin` always apply, `bar` never do. */
  topics?: { pin?: string[]; bar?: string[] }
  /** The id of the paper that this one became. */
  movedTo?: string
  /** Why it was withdrawn: its page says so, and nothing else shows it. */
  withdrawn?: string
}
