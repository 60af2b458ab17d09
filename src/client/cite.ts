import { type Citation, citationOf } from '../archive/cite/citation.ts'
import { type CitationFormat, citationFile } from '../archive/cite/formats.ts'
import { factsIn, type PageFacts } from './page-facts.ts'
import { saveFile } from './save-file.ts'

/** The citation that a paper's page tells; undefined where a page is none. */
export function citationIn(page: Document): Citation | undefined {
  const found = factsIn(page)
  return found && citationFrom(found)
}

/** The citation of a paper of which these facts are known. */
export const citationFrom = ({ id, title, address, facts: { recorded, ...facts } }: PageFacts): Citation =>
  citationOf({ id, title: recorded ?? title, abstract: '', ...facts }, address)

/** Save citations as a file of a format: `name` and the format's ending. */
export const saveAs = (citations: readonly Citation[], format: CitationFormat, name: string): void =>
  saveFile(citationFile(citations, format), format.type, `${name}.${format.ending}`)
