import type { Citation } from './citation.ts'
import { sentenceOf } from './sentence.ts'

/** A citation as a line of plain text: authors, year, title, ids, address. */
export function citationText(citation: Citation): string {
  const { who, title, ends, where, url } = sentenceOf(citation)
  const parts = [who && `${who}.`, ends ? title : `${title}.`, ...where.map((id) => `${id}.`), url]
  return `${parts.filter(Boolean).join(' ').replace(/\s+/g, ' ')}\n`
}
