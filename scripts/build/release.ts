import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '../../src/archive/data/schemas.ts'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { fileChecksum } from '../publish/file-checksum.ts'
import { siteFiles } from './site-files.ts'

/** Write release.json into a site that is whole but for it: every other file, and the checksum of the content that it was built from. `known` has the SHA-256 of files that were not made anew. */
export function writeRelease(
  folder: string,
  content: string,
  known: ReadonlyMap<string, string> = new Map(),
): void {
  const files = siteFiles(folder)
    .filter(({ path }) => path !== releaseJson)
    .map(({ path, size }) => ({ path, sha256: known.get(path) ?? fileChecksum(join(folder, path)), size }))
  writeFileSync(join(folder, releaseJson), releaseText({ content, files }))
}

/** The bytes of release.json, a line for each file. */
export function releaseText({ content, files }: Release): string {
  const lines = files.map(({ path, sha256, size }) => JSON.stringify({ path, sha256, size }))
  return `{"content":${JSON.stringify(content)},"files":[\n${lines.join(',\n')}\n]}\n`
}
