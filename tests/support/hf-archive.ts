import { resolve } from 'node:path'
import { scan } from '../../scripts/content/scan.ts'
import { type Archive, makeArchive } from '../../src/archive/archive.ts'
import { clean, cleanLine } from '../../src/archive/text/clean.ts'
import type { Topic } from '../../src/archive/topic.ts'
import { jsonLines, remembered } from './data.ts'

interface Truth {
  digest_date: string
  id: string
  title: string
  abstract: string
}

/** The 6,951 papers of the real data as an archive, under the project's own topics or the ones given; a paper's id is its arXiv id. */
export const hfArchive = (topics?: Topic[]): Archive =>
  topics
    ? makeArchive({ ...remembered('hf content', hfContent), topics })
    : remembered('hf archive', () => hfArchive(ownTopics()))

function hfContent() {
  const records = jsonLines<Truth>('hf-truth.jsonl.gz')
  const papers = records.map(({ id, title, abstract }) => ({
    id,
    title: cleanLine(title).text,
    abstract: clean(abstract).text,
    authors: [],
  }))
  const digests = [...Map.groupBy(records, ({ digest_date }) => digest_date)].map(([date, own]) => ({
    id: date,
    date,
    sources: [],
    papers: own.map(({ id }) => ({ id })),
    note: '',
  }))
  const { settings } = scan(contentFolder).content
  return { settings, papers, digests, quarantine: [] }
}

/** The topics of the project's own content. */
export const ownTopics = (): Topic[] => scan(contentFolder).content.topics

const contentFolder = resolve(import.meta.dirname, '../../content')
