import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../../src/archive/compare.ts'

const root = join(import.meta.dirname, '../../..')
const folders = ['src', 'scripts', 'public']
const files = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']

/** What tells one source of the project from another, with the Node that runs it: all that decides a site's bytes besides the content and the options. */
export function sourceKey(): string {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const sum = createHash('sha256').update(process.version)
  for (const path of [...inFolders, ...files.map((file) => join(root, file))].sort(compare))
    sum.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path))
  return sum.digest('hex')
}
