import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** Write a value that a later build may take up again. It is there whole or not at all. */
export function writeSealed(path: string, value: unknown): void {
  const bytes = serialize(value)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.half`, Buffer.concat([sealOf(bytes), bytes]))
  renameSync(`${path}.half`, path)
}

/** The value in a file that `writeSealed` wrote; undefined where there is none, or it is damaged. */
export function readSealed<T>(path: string): T | undefined {
  try {
    const file = readFileSync(path)
    const [seal, bytes] = [file.subarray(0, sealLength), file.subarray(sealLength)]
    return sealOf(bytes).equals(seal) ? (deserialize(bytes) as T) : undefined
  } catch {
    return undefined
  }
}

const sealLength = 32
const sealOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
