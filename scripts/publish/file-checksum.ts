import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const buffer = Buffer.alloc(1_048_576)

/** The SHA-256 of a file, hexadecimal. Takes little memory, whatever the file's size. */
export function fileChecksum(path: string): string {
  const file = openSync(path, 'r')
  try {
    const sum = createHash('sha256')
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      sum.update(buffer.subarray(0, length))
    return sum.digest('hex')
  } finally {
    closeSync(file)
  }
}
