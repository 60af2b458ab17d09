import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { freeBytes } from '../../../src/archive/free-bytes.ts'
import { writeAll } from './write-all.ts'

/** Write a value that a later build may take up again. It is there whole or not at all. */
export function writeSealed(path: string, value: unknown): void {
  const bytes = serialize(value)
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(`${path}.half`, 'w')
  try {
    for (const part of [sealOf(bytes), bytes]) writeAll(file, part)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.half`, path)
}

/** The value in a file that `writeSealed` wrote; undefined where there is none, or it is damaged. */
export function readSealed<T>(path: string): T | undefined {
  try {
    const file = readFileSync(path)
    const [seal, bytes] = [file.subarray(0, sealLength), file.subarray(sealLength)]
    const value = sealOf(bytes).equals(seal) ? (deserialize(bytes) as T) : undefined
    freeBytes(file)
    return value
  } catch {
    return undefined
  }
}

const sealOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** How many bytes stand before the value, as V8 serializes it. */
export const sealLength = 32
