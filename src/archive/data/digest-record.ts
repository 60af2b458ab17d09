import type { Entry } from '../archive.ts'
import type { Digest } from '../digest.ts'
import { fromMarkdown } from '../text/markdown.ts'
import { plain } from '../text/plain.ts'
import type { Recorded } from './paper-record.ts'
import type { DigestRecord } from './schemas.ts'

/** A digest as data: its papers, which of them were new, and what was recorded, unchanged. */
export function digestRecord(
  digest: Digest,
  entry: ReadonlyMap<string, Entry>,
  url: string,
  source: Recorded,
): DigestRecord {
  return {
    id: digest.id,
    date: digest.date,
    papers: digest.papers.map(({ id, upvotes }) => ({
      id,
      new: entry.get(id)?.appearances[0]?.digest === digest,
      upvotes: upvotes ?? null,
    })),
    note: plain(fromMarkdown(digest.note)),
    url,
    source: source as DigestRecord['source'],
  }
}
