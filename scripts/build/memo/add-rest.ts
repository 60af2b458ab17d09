import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { writeAll } from './write-all.ts'

/** End lists of a site as they end in the last release, from these bytes of it on. */
export function addRests(site: string, last: string, rests: ReadonlyMap<string, number>): void {
  for (const [path, from] of rests) append(join(last, path), from, join(site, path))
}

function append(source: string, from: number, target: string): void {
  const files = [openSync(source, 'r')]
  try {
    files.push(openSync(target, 'a'))
    const [read, write] = files as [number, number]
    const piece = new Uint8Array(1 << 20)
    for (let at = from; ; ) {
      const length = readSync(read, piece, 0, piece.length, at)
      if (length === 0) return
      writeAll(write, piece.subarray(0, length))
      at += length
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}
