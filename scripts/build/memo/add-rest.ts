import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { LastSite } from './site-memo.ts'
import { writeAll } from './write-all.ts'

/** End lists of a site as they end in the last release, from these bytes of it on. Gives those whose file there is not what it was published as: their new bytes are not to be trusted. */
export function addRests(
  site: string,
  { folder, sums }: Pick<LastSite, 'folder' | 'sums'>,
  rests: ReadonlyMap<string, number>,
): string[] {
  return [...rests]
    .filter(([path, from]) => append(join(folder, path), from, join(site, path)) !== sums.get(path))
    .map(([path]) => path)
}

/** Returns the SHA-256 of the whole source. */
function append(source: string, from: number, target: string): string {
  const files = [openSync(source, 'r')]
  try {
    files.push(openSync(target, 'a'))
    const [read, write] = files as [number, number]
    const sum = createHash('sha256')
    const piece = new Uint8Array(1 << 20)
    for (let at = 0; ; ) {
      const length = readSync(read, piece, 0, piece.length, at)
      if (length === 0) return sum.digest('hex')
      sum.update(piece.subarray(0, length))
      if (at + length > from) writeAll(write, piece.subarray(Math.max(0, from - at), length))
      at += length
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}
