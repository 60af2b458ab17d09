import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { fileChecksum } from '../publish/file-checksum.ts'
import { contentChecksum } from './content-checksum.ts'
import { siteFiles } from './site-files.ts'

/** Write release.json into a site that is whole but for it: every other file, and the content that it was built from. */
export function writeRelease(content: string, folder: string): void {
  const files = siteFiles(folder).filter(({ path }) => path !== releaseJson)
  const lines = files.map(({ path, size }) =>
    JSON.stringify({ path, sha256: fileChecksum(join(folder, path)), size }),
  )
  const text = `{"content":"${contentChecksum(content)}","files":[\n${lines.join(',\n')}\n]}\n`
  writeFileSync(join(folder, releaseJson), text)
}
