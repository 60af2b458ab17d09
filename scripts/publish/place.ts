import { chmodSync, lstatSync, mkdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { UsageError } from '../command.ts'
import { isSystemError } from './attempt.ts'

/** Where a site stands: `out` is a link into `folder`, the releases beside it. Both are absolute. */
export interface Place {
  out: string
  folder: string
}

/** The place that an --out names. Where it is a link of somebody else's, such as one to another disk, the place is where that leads. */
export function placeOf(out: string): Place {
  const path = resolve(out)
  const place = { out: path, folder: join(dirname(path), `.${basename(path)}-releases`) }
  if (kindOf(path) !== 'link') return place
  existing(path) // throws where links lead in a circle
  const target = resolve(dirname(path), readlinkSync(path))
  return dirname(target) === place.folder ? place : placeOf(target)
}

/** Make ready the folder of a place's releases, and the folders above it. Throws, in words, where --out cannot be a link. */
export function prepare({ out, folder }: Place, inUse: readonly string[]): void {
  const used = inUse.map(real).find((path) => kindOf(out) === 'folder' && holds(real(out), path))
  if (used) throw new UsageError(`${out} holds ${used}: name another folder with --out.`)
  if (kindOf(out) === 'other') throw new UsageError(`${out} is a file: name another folder with --out.`)
  mkdirSync(dirname(out), { recursive: true })
  if (kindOf(out) === 'folder' && statSync(out).dev !== statSync(dirname(out)).dev)
    throw new UsageError(`${out} is a disk of its own and cannot be a link: name a folder in it with --out.`)
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755)
}

/** What stands at a path. */
export function kindOf(path: string): 'link' | 'folder' | 'other' | undefined {
  try {
    const found = lstatSync(path)
    if (found.isSymbolicLink()) return 'link'
    return found.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

/** The folder that a path leads to over all links; undefined where there is none. */
export function existing(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

const real = (path: string) => existing(path) ?? resolve(path)

/** Whether a folder is another or lies above it. */
const holds = (folder: string, path: string) => `${path}${sep}`.startsWith(`${folder}${sep}`)
