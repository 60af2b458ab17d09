import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '../../src/archive/data/schemas.ts'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { fileChecksum } from '../publish/file-checksum.ts'
import { contentChecksum } from './content-checksum.ts'
import { siteFiles } from './site-files.ts'

/** Write release.json into a site that is whole but for it: every other file, and the content that it was built from. Returns the checksum of that. */
export function writeRelease(content: string, folder: string): string {
  const files = siteFiles(folder)
    .filter(({ path }) => path !== releaseJson)
    .map(({ path, size }) => ({ path, sha256: fileChecksum(join(folder, path)), size }))
  const checksum = contentChecksum(content)
  writeFileSync(join(folder, releaseJson), releaseText({ content: checksum, files }))
  return checksum
}

/** The bytes of release.json, a line for each file. */
export function releaseText({ content, files }: Release): string {
  const lines = files.map(({ path, sha256, size }) => JSON.stringify({ path, sha256, size }))
  return `{"content":${JSON.stringify(content)},"files":[\n${lines.join(',\n')}\n]}\n`
}
