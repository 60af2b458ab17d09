import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scan } from '../../../../scripts/content/scan.ts'
import { check } from '../../../../scripts/ingest/check.ts'
import { hfApi } from '../../../../scripts/ingest/formats/hf-api.ts'
import { type Citation, citationOf } from '../../../../src/archive/cite/citation.ts'
import { type CitationFormat, citationFile, citationFormats } from '../../../../src/archive/cite/formats.ts'
import type { Paper } from '../../../../src/archive/paper.ts'
import { cleanLine } from '../../../../src/archive/text/clean.ts'
import { plain } from '../../../../src/archive/text/plain.ts'
import { type ReadCitation, readByCitationJs, readByConverter } from '../../../support/citation-readers.ts'
import { hasData, remembered, tarTexts } from '../../../support/data.ts'
import { hostileStrings } from '../../../support/hostile.ts'

const [bibtex, ris, cslJson] = citationFormats
const cited = (paper: Paper) => citationOf(paper, `https://papers.example.org/papers/${paper.id}/`)

/** What a program must find, and which of it that program cannot: an empty string. */
type Reads = (citation: Citation) => ReadCitation

const everything: Reads = ({ key, title, authors, issued = '', arxivId = '', doi = '', url }) => ({
  key,
  title: plain(title),
  authors,
  issued,
  arxivId,
  doi,
  url,
})
const withoutIds: Reads = (citation) => ({ ...everything(citation), arxivId: '' })
/** It knows no `{\textasciicircum}`, though it writes one. */
const withoutCaret: Reads = (citation) => {
  const facts = everything(citation)
  return { ...facts, title: facts.title.replaceAll('^', '') }
}

const readers: [string, CitationFormat, (text: string) => ReadCitation[], Reads][] = [
  ['BibTeX through citation-js', bibtex, readByCitationJs, withoutIds],
  ['BibTeX through biblatex-csl-converter', bibtex, readByConverter, withoutCaret],
  ['RIS through citation-js', ris, readByCitationJs, withoutIds],
  ['CSL-JSON through citation-js', cslJson, readByCitationJs, everything],
]

describe.each(readers)('%s', (_, format, read, reads) => {
  it('loses nothing of the archive of this project', () => {
    const { content } = scan(resolve(import.meta.dirname, '../../../../content'))
    const citations = content.papers.map(cited)
    expect(citations.length).toBeGreaterThan(0)
    expect(read(citationFile(citations, format))).toEqual(citations.map(reads))
  })

  it.skipIf(!hasData)('loses nothing of a thousand real papers', () => {
    const citations = realPapers().map(cited)
    expect(citations).toHaveLength(1000)
    expect(read(citationFile(citations, format))).toEqual(citations.map(reads))
  })

  it.skipIf(!hasData)('reads every paper of a file of hostile texts, under its key', () => {
    const citations = hostilePapers().map(cited)
    const found = read(citationFile(citations, format))
    expect(found.map(({ key }) => key)).toEqual(citations.map(({ key }) => key))
    expect(found.map(({ url }) => url)).toEqual(citations.map(({ url }) => url))
  })
})

/** A thousand papers of the API, of days all over its time. */
const realPapers = () => remembered('papers to cite', thousand)

function thousand(): Paper[] {
  const days = [...tarTexts('hf-api.tar.gz').values()].filter((_, at) => at % 6 === 0)
  const listings = days.flatMap((text) => hfApi.read(text).listings)
  const checked = listings
    .map((listing) => check(listing))
    .flatMap((own) => ('checked' in own ? own.checked : []))
  return checked
    .slice(0, 1000)
    .map(({ line: _, column: __, ...paper }, at) => ({ id: `paper-${at}`, ...paper }))
}

/** Papers whose title and author are a hostile string, as ingest would record it. */
function hostilePapers(): Paper[] {
  const texts = hostileStrings().map((text) => cleanLine(text).text)
  return texts
    .filter((text) => plain(text) !== '')
    .map((text, at) => ({ id: `paper-${at}`, title: text, abstract: '', authors: [text, 'Ada Lovelace'] }))
}
