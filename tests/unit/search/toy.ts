import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSearchIndex } from '../../../scripts/build/search-index.ts'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import type { Topic } from '../../../src/archive/topic.ts'
import { type Engine, openEngine } from '../../../src/search/engine.ts'
import { filesIn } from '../../support/folders.ts'

export type ToyPaper = Pick<Paper, 'id' | 'title' | 'abstract'> & Partial<Paper>

/** Papers as an archive: two a day from 2024-12-30 on. */
export function toyArchive(papers: readonly ToyPaper[]): Archive {
  const days = [
    '2024-12-30',
    '2024-12-31',
    '2025-01-01',
    '2025-01-02',
    '2025-01-03',
    '2025-01-04',
    '2025-01-05',
  ]
  const digests = days.map((date, day) => ({
    id: date,
    date,
    sources: [],
    note: '',
    papers: papers.slice(day * 2, day * 2 + 2).map(({ id }) => ({ id })),
  }))
  const topics = [
    { ...noTopic, id: 'plants', label: 'Plants' },
    { ...noTopic, id: 'trees', label: 'Trees', parent: 'plants' },
    { ...noTopic, id: 'birds', label: 'Birds' },
  ]
  const content = { settings: noSettings, digests, topics, quarantine: [] }
  return makeArchive({ ...content, papers: papers.map((paper) => ({ authors: [], ...paper })) })
}

const noTopic: Omit<Topic, 'id' | 'label'> = {
  hue: 30,
  role: 'subject',
  phrases: [],
  except: [],
  yields: [],
  description: '',
}

/** The search over a toy archive, whose index is cut in parts of `inPart` papers. */
export async function toyEngine(papers: readonly ToyPaper[], inPart = 100): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-search-'))
  await writeSearchIndex(toyArchive(papers), folder, { inPart })
  const files = filesIn(folder)
  rmSync(folder, { recursive: true })
  return openEngine(async (path) => {
    const file = files.get(path)
    if (file === undefined) throw new Error(`There is no ${path}`)
    return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
  })
}
