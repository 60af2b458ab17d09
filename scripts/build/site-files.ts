import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compare } from '../../src/archive/archive.ts'

/** One file of a built site. */
export interface SiteFile {
  /** From the root of the site; begins with `/`. */
  path: string
  size: number
  read(): Uint8Array<ArrayBuffer>
}

/** Every file of a built site, in the order of their paths. */
export function siteFiles(folder: string): SiteFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries
    .map((entry) => {
      const place = join(entry.parentPath, entry.name)
      const path = `/${relative(folder, place).split(sep).join('/')}`
      return { path, size: statSync(place).size, read: () => readFileSync(place) }
    })
    .sort((a, b) => compare(a.path, b.path))
}
