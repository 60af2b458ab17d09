import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { QuarantineFile } from '../../src/archive/archive.ts'
import { appendFields, editDigest } from '../../src/archive/content-edits.ts'
import { writeDigest, writePaper, writeQuarantine } from '../../src/archive/content-files.ts'
import type { Digest } from '../../src/archive/digest.ts'
import type { Message } from '../../src/archive/message.ts'
import { scan } from '../content/scan.ts'
import { Refusal } from './formats/reader.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { Addition } from './merge.ts'
import type { RawDigest } from './receive.ts'

/** A larger file is refused before it is read, in bytes. */
export const largestFile = 64 * 2 ** 20

/** The ledger of a content folder, which need not exist yet, and every problem in the folder. */
export function loadLedger(folder: string): { ledger: Ledger; messages: Message[] } {
  const { content, messages } = scan(folder)
  const raw = rawFiles(folder).map((file) => [basename(file), () => readFileSync(file)] as const)
  return { ledger: openLedger(content, new Map(raw)), messages }
}

/** The paths of all raw digests in a content folder, in the order of their names. */
export function rawFiles(folder: string): string[] {
  const path = join(folder, 'raw')
  const entries = isFolder(path) ? readdirSync(path, { withFileTypes: true }) : []
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  return names.sort().map((name) => join(path, name))
}

/** Read a raw digest. Throws Refusal where there is no file that can be read whole. */
export function readRaw(file: string, folder: string): RawDigest {
  const { size } = fileAt(file)
  if (size > largestFile)
    throw new Refusal(
      'file-too-large',
      `The file has ${size} bytes; at most ${largestFile} are read. Split it into several.`,
    )
  const bytes = orUnreadable(() => readFileSync(file))
  const lies =
    isFolder(join(folder, 'raw')) && realpathSync(dirname(file)) === realpathSync(join(folder, 'raw'))
  return { file, bytes, ...(lies && { kept: soundName(basename(file)) }) }
}

/** The name of a file in raw/ as a digest may record it. */
function soundName(name: string): string {
  if (!name.includes('\\')) return name
  throw new Refusal(
    'name-invalid',
    'The name of a file in raw/ holds a \\, which other systems take for a folder; rename it.',
  )
}

/** Write what a digest adds: a paper before the digest that lists it, so that a run that broke off can be run again. */
export function writeAddition({ merged, raw, digest, quarantine }: Addition, folder: string): void {
  const papers = join(folder, 'papers')
  if (raw) write(join(folder, 'raw'), raw.name, raw.bytes)
  for (const paper of merged.new) create(papers, `${paper.id}.md`, writePaper(paper))
  for (const { id, fields } of merged.filled) edit(papers, `${id}.md`, (text) => appendFields(text, fields))
  if (digest) writeDigestFile(digest, join(folder, 'digests'))
  if (quarantine) writeQuarantineFile(quarantine, join(folder, 'quarantine'))
}

function writeDigestFile(digest: Digest, folder: string): void {
  const name = `${digest.id}.md`
  if (existsSync(join(folder, name))) edit(folder, name, (text) => editDigest(text, digest))
  else write(folder, name, writeDigest(digest))
}

function writeQuarantineFile({ digest, entries }: QuarantineFile, folder: string): void {
  const name = `${digest}.yaml`
  if (entries.length > 0) write(folder, name, writeQuarantine(entries))
  else rmSync(join(folder, name), { force: true })
}

function edit(folder: string, name: string, change: (text: string) => string): void {
  const text = readFileSync(join(folder, name), 'utf8')
  const changed = change(text)
  if (changed !== text) write(folder, name, changed)
}

/** The bytes that the system writes in one go: a run that is killed leaves such a file whole or empty, and an empty paper does not count. */
const atOnce = 4096

/** Write a new file; it may be there empty, never half. */
function create(folder: string, name: string, text: string): void {
  if (Buffer.byteLength(text) > atOnce) write(folder, name, text)
  else inFolder(folder, () => writeFileSync(join(folder, name), text))
}

/** Write a file under another name first: it is never there half. */
function write(folder: string, name: string, data: string | Uint8Array): void {
  const draft = join(folder, `.${name}.new`)
  inFolder(folder, () => writeFileSync(draft, data))
  renameSync(draft, join(folder, name))
}

/** Do something in a folder, and make the folder first where there is none. */
function inFolder(folder: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
    mkdirSync(folder, { recursive: true })
    act()
  }
}

function fileAt(file: string): Stats {
  const stats = orUnreadable(() => statSync(file))
  if (stats.isDirectory()) throw new Refusal('file-unreadable', 'This is a folder; name the files in it.')
  if (!stats.isFile()) throw new Refusal('file-unreadable', 'This is no file.')
  return stats
}

function orUnreadable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    const reason = isErrno(error, 'ENOENT')
      ? 'There is no such file.'
      : `The file cannot be read: ${String(error)}.`
    throw new Refusal('file-unreadable', reason)
  }
}

/** Whether there is a folder at a path. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const isErrno = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
