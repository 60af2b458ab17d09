import type { Entry } from '../archive/archive.ts'
import { citationOf } from '../archive/cite/citation.ts'
import { type CitationFormat, citationFormats } from '../archive/cite/formats.ts'
import { paperPage } from '../archive/permalinks.ts'
import { absolute } from './link.ts'

/** The formats in which lists of papers are cited, one file each. */
export const listFormats: readonly CitationFormat[] = citationFormats.filter(({ ending }) =>
  ['bib', 'ris', 'csl.json'].includes(ending),
)

/** What a citation says of a paper of the archive. */
export const citation = ({ paper }: Entry) => citationOf(paper, absolute(paperPage(paper.id)))

const made = new Map(listFormats.map((format) => [format, new WeakMap<Entry, string>()]))

/** The citations of papers as one file, in their order; each is made once for all files of a build. */
export function citationsOf(entries: readonly Entry[], format: CitationFormat): string {
  const cited = made.get(format)
  return format.join(
    entries.map((entry) => {
      const own = cited?.get(entry) ?? format.cite(citation(entry))
      cited?.set(entry, own)
      return own
    }),
  )
}

/** A file of citations as the answer to a request. */
export const citationResponse = (text: string, { type }: CitationFormat): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
