import { join } from 'node:path'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import type { Sorted } from '../../../src/archive/classify.ts'
import { contentIn } from '../../../src/archive/content-in.ts'
import { type Scan, type ScannedFile, scan } from '../../content/scan.ts'
import type { LeftFile } from './left-file.ts'
import { readSealed, writeSealed } from './sealed.ts'

/** The content as a build read it, and the topics that it gave to the papers. */
export interface ContentMemo {
  /** The source that read it. */
  key: string
  files: ReadonlyMap<string, ScannedFile>
  /** By the paper's id. */
  topics: ReadonlyMap<string, Sorted>
}

/** The content of this build, and the topics of papers that are known from the last one. */
export interface KnownContent {
  scanned: Scan
  sorted: ReadonlyMap<string, Sorted>
  /** Whether the last build gave topics by other rules. */
  hasOtherRules: boolean
  /** Write both down, with the topics of all papers, for the pages and for the next build. */
  leave(archive: Archive): LeftFile
}

/** Read a content folder, with the help of what the last build left in the memo; the same comes of it without. */
export function readContent(content: string, memo: string, key: string): KnownContent {
  const [kept, next] = [join(memo, 'content'), join(memo, 'content.next')]
  const left = readSealed<ContentMemo>(kept)
  const last = left?.key === key ? left : undefined
  const scanned = scan(content, last?.files)
  const hasOtherRules = last !== undefined && rulesIn(last.files) !== rulesIn(scanned.files)
  const isKept = last && isAs(last.files, scanned)
  return {
    scanned,
    sorted: last && !hasOtherRules ? stillSorted(last, scanned) : new Map(),
    hasOtherRules,
    leave({ entries, gone }) {
      if (isKept) return { file: kept, kept }
      const topics = new Map([...entries, ...gone].map((entry) => [entry.paper.id, sortedOf(entry)]))
      writeSealed(next, { key, files: scanned.files, topics } satisfies ContentMemo)
      return { file: next, kept }
    },
  }
}

const sortedOf = ({ topics, former }: Sorted): Sorted => ({ topics, ...(former && { former }) })

/** The archive whose content a build has left in a file. Throws where the file is damaged. */
export function archiveIn(file: string): Archive {
  const left = readSealed<ContentMemo>(file)
  if (!left) throw new Error(`${file} is damaged: build again`)
  return makeArchive(contentIn(left.files), left.topics)
}

/** Whether a scan read nothing: all files are those of the last one. */
const isAs = (last: ContentMemo['files'], { files }: Scan) =>
  last.size === files.size && files.entries().every(([path, file]) => last.get(path) === file)

/** The topics of papers whose files are as they were. */
function stillSorted(last: ContentMemo, { files }: Scan): ReadonlyMap<string, Sorted> {
  const isSame = (path: string) => last.files.get(path)?.sum === files.get(path)?.sum
  return new Map([...last.topics].filter(([id]) => isSame(`papers/${id}.md`)))
}

const rulesIn = (files: ReadonlyMap<string, ScannedFile>) =>
  [...files].flatMap(([path, { sum }]) => (path.startsWith('topics/') ? [path, sum] : [])).join(' ')
