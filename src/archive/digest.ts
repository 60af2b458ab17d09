/** A dated list of papers: one file of content/digests. */
export interface Digest {
  /** The file name without `.md`: the date, with the name where there is one. */
  id: string
  /** `YYYY-MM-DD`. */
  date: string
  /** The raw digests it was read from, in the order of ingest. */
  sources: { raw: string; format: string }[]
  /** Its papers in the digest's order. */
  papers: { id: string; upvotes?: number }[]
  /** The editor's note, as Markdown text; empty where there is none. */
  note: string
}
