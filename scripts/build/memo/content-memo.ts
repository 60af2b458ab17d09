import { join } from 'node:path'
import type { Archive } from '../../../src/archive/archive.ts'
import type { Assignment } from '../../../src/archive/classify.ts'
import { type Scan, type ScannedFile, scan } from '../../content/scan.ts'
import { readSealed, writeSealed } from './sealed.ts'

/** The content as the last build read it, and the topics that it gave to the papers. */
interface ContentMemo {
  /** The source that read it. */
  key: string
  files: ReadonlyMap<string, ScannedFile>
  /** By the paper's id. */
  topics: ReadonlyMap<string, Assignment[]>
}

/** The content of this build, the topics of papers that are known from the last one, and how to leave both to the next. */
export interface KnownContent {
  scanned: Scan
  sorted: ReadonlyMap<string, Assignment[]>
  keep(archive: Archive): void
}

/** Read a content folder, with the help of what the last build left in the memo; the same comes of it without. */
export function readContent(content: string, memo: string, key: string): KnownContent {
  const path = join(memo, 'content')
  const left = readSealed<ContentMemo>(path)
  const last = left?.key === key ? left : undefined
  const scanned = scan(content, last?.files)
  return {
    scanned,
    sorted: last ? stillSorted(last, scanned) : new Map(),
    keep({ entries }) {
      const topics = new Map(entries.map((entry) => [entry.paper.id, entry.topics]))
      writeSealed(path, { key, files: scanned.files, topics } satisfies ContentMemo)
    },
  }
}

/** The topics of papers whose files are as they were; none where any topic has changed. */
function stillSorted(last: ContentMemo, { files }: Scan): ReadonlyMap<string, Assignment[]> {
  if (rulesIn(last.files) !== rulesIn(files)) return new Map()
  const isSame = (path: string) => last.files.get(path)?.sum === files.get(path)?.sum
  return new Map([...last.topics].filter(([id]) => isSame(`papers/${id}.md`)))
}

const rulesIn = (files: ReadonlyMap<string, ScannedFile>) =>
  [...files].flatMap(([path, { sum }]) => (path.startsWith('topics/') ? [path, sum] : [])).join(' ')
