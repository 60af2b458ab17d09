import { mkdirSync } from 'node:fs'
import { type Places, writePagefind } from './pagefind.ts'
import { takeFiles } from './pagefind-files.ts'
import { encodePart, makePart } from './part.ts'
import { inPlainWords, type SearchRecord } from './records.ts'

/** What is to be made of one part of the archive. */
export interface PartTask {
  /** As recorded. */
  records: readonly SearchRecord[]
  language: string
  /** Where Pagefind's index of the part goes, a folder without one; absent where it is there already. */
  folder?: string
  /** Whether Pagefind's index is to be merged into another, and whether its files are asked for, too. */
  isMerged: boolean
  isKept: boolean
  /** Whether our index of the part is asked for. */
  isIndexed: boolean
}

/** What was made: our index of the part, where Pagefind put the texts, and all of Pagefind's files, see `takeFiles`. */
export interface MadePart {
  index?: Uint8Array<ArrayBuffer>
  places?: Places
  files?: Uint8Array<ArrayBuffer>
}

/** Do the task. Throws what Pagefind complains of. */
export async function makeOne(task: PartTask): Promise<MadePart> {
  const records = task.records.map(inPlainWords)
  const index = task.isIndexed ? { index: encodePart(makePart(records)) } : {}
  if (!task.folder) return index
  mkdirSync(task.folder, { recursive: true })
  const places = await writePagefind(records, task.language, task.folder, task.isMerged)
  return { ...index, places, ...(task.isKept ? { files: takeFiles(task.folder, places) } : {}) }
}
