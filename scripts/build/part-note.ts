import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Release } from '../../src/archive/data/schemas.ts'
import { UsageError } from '../command.ts'
import { fileChecksum } from '../publish/file-checksum.ts'
import type { Part } from './render.ts'
import { siteFiles } from './site-files.ts'

type File = Release['files'][number]

/** What the folder of a part says of it. */
export interface PartNote extends Part {
  /** The source and the options that made it, and the checksum of the content. */
  key: string
  content: string
  weights: [string, number][]
  made: [path: string, print: string][]
  /** Every file of the part. */
  files: File[]
}

export const noteFile = 'part.json'

/** Where the files of a part stand in its folder. */
export const siteIn = (folder: string) => join(folder, 'site')

/** Write down what a part is, with all its files, for the machine that puts parts together. */
export function writeNote(folder: string, facts: Omit<PartNote, 'files'>): void {
  const site = siteIn(folder)
  const files = siteFiles(site).map(({ path, size }) => ({
    path,
    sha256: fileChecksum(join(site, path)),
    size,
  }))
  const text = `"note":${JSON.stringify({ ...facts, files } satisfies PartNote)}}\n`
  writeFileSync(join(folder, noteFile), firstLine(text) + text)
}

/** What the folder of a part says of it. Throws, in words, where that is not as it was written. */
export function readNote(folder: string): PartNote {
  const file = join(folder, noteFile)
  const whole = readFileSync(file, 'utf8')
  const text = whole.slice(whole.indexOf('\n') + 1)
  if (whole !== firstLine(text) + text)
    throw new UsageError(`${file} is damaged, or of another version: copy the part again, or render it again`)
  return (JSON.parse(whole) as { note: PartNote }).note
}

/** The checksum of what follows it. */
const firstLine = (text: string) => `{"sum":"${createHash('sha256').update(text).digest('hex')}",\n`

/** Copy the files of a part into a site. Returns the SHA-256 of each by its path. Throws, in words, where one is not as it was rendered. */
export function copyPart(folder: string, { files }: PartNote, site: string): [path: string, sum: string][] {
  const broken = files.filter((file) => !isCopied(siteIn(folder), file, site))
  if (broken.length > 0) throw new UsageError(notWhole(folder, broken))
  return files.map(({ path, sha256 }) => [path, sha256])
}

function isCopied(from: string, { path, size, sha256 }: File, to: string): boolean {
  const [source, target] = [join(from, path), join(to, path)]
  const found = statSync(source, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size !== size) return false
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(source, target)
  return fileChecksum(target) === sha256
}

function notWhole(folder: string, [first, ...more]: readonly File[]): string {
  const rest = more.length > 0 ? `, and so are ${more.length} more` : ''
  return `${folder} is not whole: ${first?.path} is absent or not as it was rendered${rest}. Copy the part again, or render it again`
}
