import { bibtex } from './bibtex.ts'
import type { Citation } from './citation.ts'
import { cslJson } from './csl-json.ts'
import { citationMarkdown } from './markdown.ts'
import { ris } from './ris.ts'
import { citationText } from './words.ts'

/** A form in which citations leave the archive. */
export interface CitationFormat {
  label: string
  /** The ending of a file, without its point. */
  ending: string
  /** The media type of a file. */
  type: string
  /** One citation. */
  cite(citation: Citation): string
  /** A file of citations that `cite` has made, in their order. */
  join(made: string[]): string
  /** What stands before the rest of a file that `join` has made of others, from its byte `from`, to make one file of all. */
  before(made: string[]): { text: string; from: number }
}

const together = (made: string[]) => made.join('')
const beforeAll = (made: string[]) => ({ text: together(made), from: 0 })
const inLines = (made: string[]) => made.map((line) => `- ${line}`).join('')

export const citationFormats = [
  {
    label: 'BibTeX',
    ending: 'bib',
    type: 'application/x-bibtex',
    cite: bibtex,
    join: (made) => made.join('\n'),
    before: (made) => ({ text: `${made.join('\n')}\n`, from: 0 }),
  },
  {
    label: 'RIS',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    cite: ris,
    join: together,
    before: beforeAll,
  },
  {
    label: 'CSL-JSON',
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    cite: cslJson,
    join: (made) => (made.length > 0 ? `[\n${made.join(',\n')}\n]\n` : '[]\n'),
    before: (made) => ({ text: `[\n${made.join(',\n')},\n`, from: '[\n'.length }),
  },
  { label: 'Text', ending: 'txt', type: 'text/plain', cite: citationText, join: together, before: beforeAll },
  {
    label: 'Markdown',
    ending: 'md',
    type: 'text/markdown',
    cite: citationMarkdown,
    join: inLines,
    before: (made) => ({ text: inLines(made), from: 0 }),
  },
] as const satisfies readonly CitationFormat[]

/** A file of citations of papers, in their order. */
export const citationFile = (citations: readonly Citation[], { cite, join }: CitationFormat): string =>
  join(citations.map(cite))
