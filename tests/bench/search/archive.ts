import { join } from 'node:path'
import { scan } from '../../../scripts/content/scan.ts'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'
import { wordList } from '../../../src/search/words.ts'
import { jsonLines } from '../../support/data.ts'

interface Listed {
  digest_date: string
  id: string
  title: string
  abstract: string
  authors: string[]
}

/** The 6,951 papers of `hf-truth.jsonl.gz` as an archive, with the project's own topics. */
export function realArchive(): Archive {
  const listed = jsonLines<Listed>('hf-truth.jsonl.gz')
  const ids = listed.map(
    ({ id, title }) => `${wordList(title).join('-').slice(0, 70)}-${id.replace('.', '-')}`,
  )
  const dates = [...new Set(listed.map(({ digest_date }) => digest_date))]
  const digests = dates.map((date) => ({
    id: date,
    date,
    sources: [],
    note: '',
    papers: listed.flatMap((own, at) => (own.digest_date === date ? [{ id: ids[at]! }] : [])),
  }))
  const { topics } = scan(join(import.meta.dirname, '../../../content')).content
  const papers = listed.map((own, at) => paperOf(own, ids[at]!))
  return makeArchive({ settings: noSettings, papers, digests, topics, quarantine: [] })
}

const paperOf = ({ id, title, abstract, authors }: Listed, slug: string): Paper => ({
  id: slug,
  title: cleanLine(title).text,
  abstract: clean(abstract).text,
  authors,
  arxivId: id,
})
