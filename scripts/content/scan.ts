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

/** A file as it was read: its SHA-256, when it was written and how long it was, and what it says. */
export interface ScannedFile {
  sum: string
  stamp: string
  read: Read<unknown>
}

/** Read a content folder, with every problem in it; files with problems are left out of the content. What `known` has read before in the very same bytes is not read again. */
export function scan(folder: string, known: ReadonlyMap<string, ScannedFile> = new Map()): Scan {
  const files = new Map(contentFiles(folder).map((path) => [path, scanFile(folder, path, known.get(path))]))
  const all = <T>(kind: string): T[] =>
    [...files].flatMap(([path, { read }]) =>
      path.startsWith(kind) && 'value' in read && read.value !== undefined ? [read.value as T] : [],
    )
  const [settings = noSettings] = all<Content['settings']>('archive.yaml')
  return {
    content: {
      settings,
      papers: all('papers/'),
      digests: all('digests/'),
      topics: all('topics/'),
      quarantine: all('quarantine/'),
    },
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

/** Whether a content folder has the files that were scanned, none of them written to since. */
export function isAsScanned(folder: string, { files }: Scan): boolean {
  const paths = contentFiles(folder)
  return (
    paths.length === files.size && paths.every((path) => files.get(path)?.stamp === stampOf(folder, path))
  )
}

function scanFile(folder: string, path: string, known: ScannedFile | undefined): ScannedFile {
  const stamp = stampOf(folder, path)
  const bytes = readFileSync(join(folder, path))
  const sum = sha256(bytes)
  return { sum, stamp, read: known?.sum === sum ? known.read : readAs(path, bytes.toString('utf8')) }
}

function stampOf(folder: string, path: string): string {
  const stat = statSync(join(folder, path), { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.mtimeNs} ${stat.size} ${stat.ino}` : ''
}

function readAs(path: string, text: string): Read<unknown> {
  const [kind = '', name = ''] = path.split('/')
  const id = name.replace(/\.(md|yaml)$/, '')
  if (kind === 'papers') return text === '' ? { value: undefined } : readPaper(id, text) // empty: of an ingest that was killed
  if (kind === 'digests') return readDigest(id, text)
  if (kind === 'topics') return readTopic(id, text)
  return kind === 'quarantine' ? readQuarantine(id, text) : readSettings(text)
}
