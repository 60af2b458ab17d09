import { plain } from '../text/plain.ts'
import type { Citation } from './citation.ts'

/** A citation in words, part by part: what is not recorded is absent. */
export interface Sentence {
  /** `Ada Lovelace, Charles Babbage (1843)`, or the authors or the year alone. */
  who: string | undefined
  title: string
  /** Whether the title ends in a sign that ends a sentence. */
  ends: boolean
  where: string[]
  url: string
}

/** Take a citation apart for plain text and Markdown. */
export function sentenceOf({ title, authors, arxivId, doi, issued, url }: Citation): Sentence {
  const words = plain(title)
  const year = issued && `(${issued.slice(0, 4)})`
  const who = [authors.join(', '), year].filter(Boolean).join(' ')
  const where = [...(arxivId ? [`arXiv:${arxivId}`] : []), ...(doi ? [`doi:${doi}`] : [])]
  return {
    who: who || undefined,
    title: words,
    ends: /[.?!…]$/.test(words),
    where,
    url,
  }
}
