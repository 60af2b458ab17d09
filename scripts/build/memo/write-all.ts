import { writeSync } from 'node:fs'

/** Write all of some bytes into an open file, however few of them the system takes at a time. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
