import type { Entry } from '../archive/archive.ts'
import { citationOf } from '../archive/cite/citation.ts'
import { type CitationFormat, citationFormats } from '../archive/cite/formats.ts'
import { paperPage } from '../archive/permalinks.ts'
import { absolute } from './link.ts'
import { textResponse } from './response.ts'
import { leaveRest, type Rest } from './rest.ts'

/** The formats in which lists of papers are cited, one file each. */
export const listFormats: readonly CitationFormat[] = citationFormats.filter(({ ending }) =>
  ['bib', 'ris', 'csl.json'].includes(ending),
)

/** What a citation says of a paper of the archive. */
export const citation = ({ paper }: Entry) => citationOf(paper, absolute(paperPage(paper.id)))

const made = new Map(listFormats.map((format) => [format, new WeakMap<Entry, string>()]))

/** The citations of papers as one file, in their order; each is made once for all files of a build. */
export const citationsOf = (entries: readonly Entry[], format: CitationFormat): string =>
  format.join(citesOf(entries, format))

function citesOf(entries: readonly Entry[], format: CitationFormat): string[] {
  const cited = made.get(format)
  return entries.map((entry) => {
    const own = cited?.get(entry) ?? format.cite(citation(entry))
    cited?.set(entry, own)
    return own
  })
}

/** A file of citations as the answer to a request; without the rest, if there is any. */
export function citationResponse(entries: readonly Entry[], format: CitationFormat, rest?: Rest): Response {
  if (!rest) return textResponse(citationsOf(entries, format), format.type)
  const { text, from } = format.before(citesOf(entries.slice(0, rest.newer), format))
  leaveRest(rest, from)
  return textResponse(text, format.type)
}
