import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The paths of all that is in a folder but folders, from its root: they begin with `/`. */
export function pathsIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return new Set(
    files.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  )
}
