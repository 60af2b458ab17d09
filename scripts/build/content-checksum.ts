import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../src/archive/archive.ts'

/**
 * The checksum of all that a build reads of a content folder: the SHA-256 of the lines `SHA-256  path` of its files,
 * by path, as `sha256sum` prints them. What lies in raw/ is not read and does not count.
 */
export function contentChecksum(folder: string): string {
  const sum = createHash('sha256')
  for (const path of contentFiles(folder))
    sum.update(`${sha256(readFileSync(join(folder, path)))}  ${path}\n`)
  return sum.digest('hex')
}

/** The SHA-256 of some bytes, hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function contentFiles(folder: string): string[] {
  const kinds = ['digests', 'papers', 'quarantine', 'topics'].filter((kind) => existsSync(join(folder, kind)))
  const files = kinds.flatMap((kind) => readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`))
  const own = files.filter((path) => path.endsWith(path.startsWith('quarantine/') ? '.yaml' : '.md'))
  return [...(existsSync(join(folder, 'archive.yaml')) ? ['archive.yaml'] : []), ...own].sort(compare)
}
