import { createRequire } from 'node:module'
import * as converter from 'biblatex-csl-converter'

/** The facts that another program finds in a citation. */
export interface ReadCitation {
  key: string
  title: string
  /** In the order in which one says them. */
  authors: string[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  issued: string
  arxivId: string
  doi: string
  url: string
}

interface CslName {
  family?: string
  given?: string
  suffix?: string
  literal?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
}

interface CslItem {
  id?: string
  title?: string
  author?: CslName[]
  issued?: { 'date-parts'?: number[][] }
  number?: string
  DOI?: string
  URL?: string
}

const require = createRequire(import.meta.url)
const { Cite } = require('@citation-js/core') as {
  Cite: new (text: string) => { data: CslItem[] }
}
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
require('@citation-js/plugin-csl')

/** What citation-js reads from BibTeX, RIS or CSL-JSON; it does not read an eprint. Throws where it cannot be read. */
export const readByCitationJs = (text: string): ReadCitation[] => new Cite(text).data.map(factsOf)

/** What biblatex-csl-converter reads from BibTeX, the fields without a type in its own model included. Throws where it finds an error. */
export function readByConverter(text: string): ReadCitation[] {
  const { entries, errors } = converter.parse(text, { processUnknown: true })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return Object.values(entries).map(({ entry_key, fields, unknown_fields: { day } = {} }) => ({
    key: entry_key,
    title: textOf(fields.title),
    authors: ((fields.author ?? []) as Record<string, unknown>[]).map((name) =>
      [name.literal, name.given, name.prefix, name.family, name.suffix].map(textOf).filter(Boolean).join(' '),
    ),
    issued: [fields.date, textOf(day).padStart(2, '0')].filter((part) => part && part !== '00').join('-'),
    arxivId: String(fields.eprint ?? ''),
    doi: String(fields.doi ?? ''),
    url: String(fields.url ?? ''),
  }))
}

function factsOf({ id = '', title = '', author = [], issued, number = '', DOI = '', URL = '' }: CslItem) {
  const parts = issued?.['date-parts']?.[0] ?? []
  return {
    key: id,
    title: unmarked(title),
    authors: author.map(spokenName),
    issued: parts.map((part, at) => String(part).padStart(at ? 2 : 4, '0')).join('-'),
    arxivId: number.replace('arXiv:', ''),
    doi: DOI,
    url: URL,
  }
}

const spokenName = (name: CslName) =>
  [
    name.literal,
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    name.suffix,
  ]
    .filter(Boolean)
    .join(' ')

/** A title without the marks of CSL, which citation-js takes for its own wherever they stand. */
export const unmarked = (title: string) =>
  title.replace(/<\/?(?:i|b|sup|sub|span(?: class="nocase"| style="font-variant:small-caps;")?)>/g, '')

function textOf(nodes: unknown): string {
  return ((nodes ?? []) as { text?: string }[]).map(({ text = '' }) => text).join('')
}
