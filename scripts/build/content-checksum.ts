import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksumOf, contentFiles, sha256 } from './content-files.ts'

/**
 * The checksum of all that a build reads of a content folder: the SHA-256 of the lines `SHA-256  path` of its files,
 * by path, as `sha256sum` prints them. What lies in raw/ is not read and does not count.
 */
export const contentChecksum = (folder: string): string =>
  checksumOf(contentFiles(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]))
