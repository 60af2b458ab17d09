import { copyFileSync, type Dirent, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isSystemError } from '../publish/attempt.ts'

/** Move all of a folder into another, which may be on another file system, and may have some of the same files. What is left behind is of no use. */
export function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) move(entry, from, to)
}

/** Node's own copying of folders calls a full disk an input/output error. */
function move(entry: Dirent, from: string, to: string): void {
  const [source, target] = [join(from, entry.name), join(to, entry.name)]
  try {
    renameSync(source, target)
  } catch (error) {
    if (!isSystemError(error, 'EXDEV', 'ENOTEMPTY', 'EEXIST')) throw error
    if (entry.isDirectory()) moveInto(source, target)
    else copyFileSync(source, target)
  }
}
