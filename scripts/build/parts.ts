import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Message } from '../../src/archive/message.ts'
import { UsageError } from '../command.ts'
import { isAsScanned } from '../content/scan.ts'
import { attempt } from '../publish/attempt.ts'
import { type Groundwork, layGroundwork, planOf } from './groundwork.ts'
import type { SourceOptions } from './options.ts'
import { copyPart, noteFile, readNote, siteIn, writeNote } from './part-note.ts'
import { type Part, type Rendered, renderPages } from './render.ts'

/** Render one part of a site into a folder, which a part may hold already. Returns the problems found in the content, and makes nothing where there are any. */
export async function buildPart(
  part: Part,
  { out, progress = () => {}, ...options }: SourceOptions & { out: string },
): Promise<Message[]> {
  const memo = mkdtempSync(join(tmpdir(), 'sheaf-part-'))
  try {
    const ground = await layGroundwork({ options, memo }, progress)
    if ('messages' in ground) return ground.messages
    if ('isSame' in ground) return []
    const { content, base = '/', offline = true } = options
    progress(`Rendering part ${part.number} of ${part.of}`)
    const next = emptied(`${out}.next`)
    const { made, weights } = await renderPages({
      content,
      out: siteIn(next),
      site: ground.address,
      base,
      offline,
      plan: planOf(ground, { known: new Map(), weights: new Map() }),
      part,
    })
    if (!isAsScanned(content, ground.stamps))
      throw new UsageError(`${content} was changed while a part of its site was being built: build again.`)
    const { key, checksum } = ground
    writeNote(next, { ...part, key, content: checksum, weights: [...weights], made: [...made] })
    removePart(out)
    renameSync(next, out)
    return []
  } finally {
    attempt(() => rmSync(memo, { recursive: true, force: true }))
  }
}

/** Put parts together into an empty folder. Throws, in words, where one is missing, is not as it was rendered, or was made from another source, content or options. Gives the SHA-256 of each file, too. */
export function mergeParts(
  folders: readonly string[],
  out: string,
  { key, checksum }: Pick<Groundwork, 'key' | 'checksum'>,
): Rendered & { sums: ReadonlyMap<string, string> } {
  const parts = folders.map((folder) => ({ folder, note: readNote(folder) }))
  const of = parts[0]?.note.of ?? 1
  for (const { folder, note } of parts) {
    if (note.key !== key) throw new UsageError(`${folder} was made by another version, or with other options`)
    if (note.content !== checksum) throw new UsageError(`${folder} was made from other content`)
    if (note.of !== of) throw new UsageError(`${folder} is one of ${note.of} parts, not of ${of}`)
  }
  const numbers = new Set(parts.map(({ note }) => note.number))
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !numbers.has(number))
  if (missing.length > 0) throw new UsageError(`Of ${of} parts these are missing: ${missing.join(', ')}`)
  const sums = new Map(parts.flatMap(({ folder, note }) => copyPart(folder, note, out)))
  return {
    sums,
    made: new Map(parts.flatMap(({ note }) => note.made)),
    weights: new Map(parts.flatMap(({ note }) => note.weights)),
    rests: new Map(),
  }
}

/** The folders of parts in a folder, in order. Throws where there are none. */
export function partsIn(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes(noteFile))
    .map(({ name }) => join(folder, name))
    .sort()
  if (found.length === 0) throw new UsageError(`${folder} holds no part of a site`)
  return found
}

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(siteIn(folder), { recursive: true })
  return folder
}

/** Remove the part in a folder, for another to take its place. Throws where anything else is there. */
function removePart(folder: string): void {
  const names = attemptNames(folder)
  if (names.length > 0 && !names.includes(noteFile))
    throw new UsageError(
      `${folder} holds something that is no part of a site: name another folder with --out.`,
    )
  rmSync(folder, { recursive: true, force: true })
}

function attemptNames(folder: string): string[] {
  let names: string[] = []
  attempt(() => {
    names = readdirSync(folder)
  })
  return names
}
