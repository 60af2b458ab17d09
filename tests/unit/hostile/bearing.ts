import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'
import { toyDigest, toyTopic } from '../../support/toy.ts'

/** Where the archive of these tests stands. */
export const absolute = (path: string) => `https://papers.example.org${path}`
/** The page of the one paper. */
export const page = 'https://papers.example.org/papers/p/'

/** A paper that bears a text in every field that takes it, as ingest would clean it. */
export function paperOf(text: string, id = 'p'): Paper {
  const line = cleanLine(text).text.slice(0, 900).trim() || 'empty'
  const seen = [...text.replace(/[\s\p{C}]/gu, '')].slice(0, 100).join('')
  const doi = `10.1000/${seen}.`
  return {
    id,
    title: line,
    abstract: clean(text).text || 'empty',
    authors: [line, `A. ${line}`],
    organisation: line,
    doi,
    code: `https://example.org/${seen.replace(/[<>"\\]/g, '')}`,
  }
}

/** An archive of one digest whose papers, topics, note and settings are such texts. */
export function archiveOf(batch: readonly string[]): Archive {
  const [first = 'x'] = batch
  const label = cleanLine(first).text || 'empty'
  const papers = batch.map((text, at) => ({ ...paperOf(text, `p${at}`), topics: { pin: ['code'] } }))
  const digest = {
    ...toyDigest(
      '2025-08-14',
      papers.map(({ id }) => id),
    ),
    note: first,
  }
  const settings = { ...noSettings, title: label, description: label, curators: [label] }
  const topics = [{ ...toyTopic('code'), label, description: first }]
  return makeArchive({ settings, papers, digests: [digest], topics, quarantine: [] })
}
