import { join } from 'node:path'
import { releaseFileOf } from './releases.ts'
import { haveSameBytes, shareFile } from './same-file.ts'

/**
 * Let a new release share with the last one the files that have not changed: each is one file on the disk with two
 * names. Bytes are compared, so that a file that was damaged is never taken over. Returns whether all files of both
 * are the same.
 */
export function shareUnchanged(next: string, last: string): boolean {
  const [own, before] = [releaseFileOf(next)?.files ?? [], releaseFileOf(last)?.files ?? []]
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]))
  let shared = 0
  for (const { path, sha256 } of own) {
    if (known.get(path) !== sha256 || !haveSameBytes(join(last, path), join(next, path))) continue
    shareFile(join(last, path), join(next, path))
    shared++
  }
  return shared === own.length && shared === before.length
}
