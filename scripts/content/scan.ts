import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../../src/archive/archive.ts'
import {
  type Read,
  readDigest,
  readPaper,
  readQuarantine,
  readSettings,
  readTopic,
} from '../../src/archive/content-files.ts'
import { contentIn } from '../../src/archive/content-in.ts'
import type { Message } from '../../src/archive/message.ts'
import { noSettings, type Settings } from '../../src/archive/settings.ts'
import { checksumOf, contentFiles, sha256 } from './files.ts'

/** What a content folder holds, and how each of its files was read. */
export interface Scan {
  content: Content
  messages: Message[]
  /** The checksum of the content: the SHA-256 of the lines `SHA-256  path` of its files, by path, as `sha256sum` prints them. What lies in raw/ is not read and does not count. */
  checksum: string
  /** By path, in order. */
  files: ReadonlyMap<string, ScannedFile>
}

/** A file as it was read: its SHA-256, what tells whether it was written to since, whether that can be relied on, and what it says. */
export interface ScannedFile {
  sum: string
  stamp: string
  isSettled: boolean
  read: Read<unknown>
}

/** Read a content folder, with every problem in it; files with problems are left out of the content. What `known` has read before in the very same bytes is not understood again, and what was not written to since is not even read. */
export function scan(folder: string, known: ReadonlyMap<string, ScannedFile> = new Map()): Scan {
  const files = new Map(contentFiles(folder).map((path) => [path, scanFile(folder, path, known.get(path))]))
  return {
    content: contentIn(files),
    messages: [...files.values()].flatMap(({ read }) => ('messages' in read ? read.messages : [])),
    checksum: checksumOf([...files].map(([path, { sum }]) => [path, sum])),
    files,
  }
}

/** What archive.yaml says of a content folder; nothing where it is absent or wrong. */
export function settingsIn(folder: string): Settings {
  const path = join(folder, 'archive.yaml')
  const read = existsSync(path) ? readSettings(readFileSync(path, 'utf8')) : { value: noSettings }
  return 'value' in read ? read.value : noSettings
}

/** Whether a content folder has the files that were scanned, by their stamps: none of them written to since. */
export function isAsScanned(folder: string, stamps: ReadonlyMap<string, string>): boolean {
  const paths = contentFiles(folder)
  return (
    paths.length === stamps.size && paths.every((path) => stamps.get(path) === stateOf(folder, path).stamp)
  )
}

function scanFile(folder: string, path: string, known: ScannedFile | undefined): ScannedFile {
  const { stamp, isSettled } = stateOf(folder, path)
  if (known?.isSettled && known.stamp === stamp) return known
  const bytes = readFileSync(join(folder, path))
  const sum = sha256(bytes)
  const read = known?.sum === sum ? known.read : readAs(path, bytes.toString('utf8'))
  return { sum, stamp, isSettled, read }
}

/** Some file systems tell times apart by two seconds: of two changes within them a stamp may show one. */
const unsettled = 2000

function stateOf(folder: string, path: string): Pick<ScannedFile, 'stamp' | 'isSettled'> {
  const stat = statSync(join(folder, path), { throwIfNoEntry: false })
  if (!stat) return { stamp: '', isSettled: false }
  const { ctimeMs, size, ino } = stat
  return { stamp: `${ctimeMs} ${size} ${ino}`, isSettled: Math.abs(Date.now() - ctimeMs) > unsettled }
}

function readAs(path: string, text: string): Read<unknown> {
  const [kind = '', name = ''] = path.split('/')
  const id = name.replace(/\.(md|yaml)$/, '')
  if (kind === 'papers') return text === '' ? { value: undefined } : readPaper(id, text) // empty: of an ingest that was killed
  if (kind === 'digests') return readDigest(id, text)
  if (kind === 'topics') return readTopic(id, text)
  return kind === 'quarantine' ? readQuarantine(id, text) : readSettings(text)
}
