import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../src/archive/compare.ts'

/** All files of a content folder that a build reads, by path, in their order. What lies in raw/ is not read. */
export function contentFiles(folder: string): string[] {
  const kinds = ['digests', 'papers', 'quarantine', 'topics'].filter((kind) => existsSync(join(folder, kind)))
  const files = kinds.flatMap((kind) => readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`))
  const own = files.filter((path) => path.endsWith(path.startsWith('quarantine/') ? '.yaml' : '.md'))
  return [...(existsSync(join(folder, 'archive.yaml')) ? ['archive.yaml'] : []), ...own].sort(compare)
}

/** How many papers a content folder has at most: their files. */
export function countOfPapers(folder: string): number {
  const papers = join(folder, 'papers')
  return existsSync(papers) ? readdirSync(papers).length : 0
}

/** The SHA-256 of some bytes, hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The checksum of files by their own: the SHA-256 of the lines `SHA-256  path`, as `sha256sum` prints them. */
export function checksumOf(sums: Iterable<readonly [path: string, sum: string]>): string {
  const all = createHash('sha256')
  for (const [path, sum] of sums) all.update(`${sum}  ${path}\n`)
  return all.digest('hex')
}
