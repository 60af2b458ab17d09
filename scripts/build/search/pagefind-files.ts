import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { packContainer, readContainer } from '../../../src/search/container.ts'
import { putFile } from '../../publish/same-file.ts'
import type { Places } from './pagefind.ts'

/** All files of Pagefind's index of one part, as one, with what it says of the places of the texts. */
export function takeFiles(folder: string, places: Places): Uint8Array<ArrayBuffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isOfOtherPart(path))
    .sort()
  return packContainer(
    places,
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))])),
  )
}

/** Put the files that `takeFiles` took into a folder; those that the folder of the last release has too are shared with it. */
export function putFiles(bytes: Uint8Array, folder: string, last?: string): Places {
  const { header, parts } = readContainer<Places>(bytes)
  const folders = new Set([...parts.keys()].map((path) => dirname(join(folder, path))))
  for (const own of folders) mkdirSync(own, { recursive: true })
  for (const [path, content] of parts)
    if (last && holds(join(last, path), content)) putFile(join(last, path), join(folder, path))
    else writeFileSync(join(folder, path), content)
  return header
}

function holds(path: string, content: Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(content)
}

/** The folders of the other parts stand in that of the first. */
const isOfOtherPart = (path: string) => /^\d+\//.test(path)
