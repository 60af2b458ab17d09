import { join } from 'node:path'
import { releaseFileOf } from './releases.ts'
import { likenessOf, shareFile } from './same-file.ts'

/**
 * Let a new release share with the last one the files that have not changed: each is one file on the disk with two
 * names. Bytes are compared, so that a damaged file is never taken over. Where all files of both are the same it
 * says so, and shares none.
 */
export function shareUnchanged(next: string, last: string): boolean {
  const [own, before] = [releaseFileOf(next)?.files ?? [], releaseFileOf(last)?.files ?? []]
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]))
  const kept = own.filter(({ path, sha256 }) => known.get(path) === sha256)
  const likeness = Map.groupBy(kept, ({ path }) => likenessOf(join(last, path), join(next, path)))
  const isSame = kept.length === own.length && own.length === before.length && !likeness.has('other')
  if (!isSame)
    for (const { path } of likeness.get('alike') ?? []) shareFile(join(last, path), join(next, path))
  return isSame
}
