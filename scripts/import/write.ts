import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../../src/archive/message.ts'
import type { ContentFile } from './content-file.ts'

/** How many files were written, and how many were there already. */
export interface Written {
  new: number
  known: number
}

/** Write files into a content folder, papers before the digests that list them. Where one is there with another text, nothing is written: returns a message for each. */
export function writeFiles(files: readonly ContentFile[], content: string): Written | Message[] {
  const absent = files.filter((file) => !existsSync(pathOf(file, content)))
  const isNew = new Set(absent)
  const others = files.filter(
    (file) => !isNew.has(file) && readFileSync(pathOf(file, content), 'utf8') !== file.text,
  )
  if (others.length > 0) return others.map((file) => differs(file, content))
  for (const folder of ['topics', 'papers', 'digests'] as const) {
    const own = absent.filter((file) => file.folder === folder)
    if (own.length > 0) mkdirSync(join(content, folder), { recursive: true })
    for (const file of own) writeWhole(pathOf(file, content), file.text)
  }
  return { new: absent.length, known: files.length - absent.length }
}

const pathOf = ({ folder, id }: ContentFile, content: string) => join(content, folder, `${id}.md`)

/** Write a file under another name first: it is never there half. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

const differs = (file: ContentFile, content: string): Message => ({
  file: pathOf(file, content),
  line: 1,
  column: 1,
  code: 'file-differs',
  reason: `The file is there and says something else than ${file.place.file}:${file.place.line}.`,
})
