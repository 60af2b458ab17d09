import {
  closeSync,
  copyFileSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  type Stats,
  statSync,
} from 'node:fs'
import { isSystemError } from './attempt.ts'

/** Whether two paths are names of one file, hold the same bytes, or neither; so where one is absent. Takes little memory, whatever their size. */
export function likenessOf(a: string, b: string): 'one' | 'alike' | 'other' {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }))
  if (!one?.isFile() || !other?.isFile() || one.size !== other.size) return 'other'
  if (areOne(one, other)) return 'one'
  const files = [openSync(a, 'r')]
  try {
    files.push(openSync(b, 'r'))
    return readAlike(files[0]!, files[1]!) ? 'alike' : 'other'
  } finally {
    for (const file of files) closeSync(file)
  }
}

/** Whether both are names of one file; 0 is no number of a file. */
const areOne = (one: Stats, other: Stats) => one.ino !== 0 && one.ino === other.ino && one.dev === other.dev

/** Let a path be another name of a file, in place of an equal one, where the file system can. */
export function shareFile(from: string, to: string): void {
  const aside = `${to}.shared`
  if (linkTo(from, aside)) renameSync(aside, to)
}

/** Put a file under another name too; by a copy where the file system cannot give it two. */
export function putFile(from: string, to: string): void {
  if (!linkTo(from, to)) copyFileSync(from, to)
}

function linkTo(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (isSystemError(error, 'EMLINK', 'EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) return false
    throw error
  }
}

const piece = 65_536
const [left, right] = [Buffer.alloc(piece), Buffer.alloc(piece)]

function readAlike(a: number, b: number): boolean {
  for (;;) {
    const length = readSync(a, left)
    if (length !== readSync(b, right) || left.compare(right, 0, length, 0, length) !== 0) return false
    if (length === 0) return true
  }
}
