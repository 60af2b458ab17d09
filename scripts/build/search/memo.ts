import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from '../../publish/attempt.ts'

/** What earlier builds made of parts of the archive. Whatever of it cannot be read, or is damaged, is not there. */
export interface Memo {
  /** Whether anything is kept at all. */
  keeps: boolean
  /** What was made from inputs, by the checksum over them. */
  read(kind: string, checksum: string): Uint8Array | undefined
  write(kind: string, checksum: string, bytes: Uint8Array): void
  /** Forget all that was neither read nor written. */
  tidy(): void
}

/** The memo in a folder, which need not be there; without a folder nothing is kept. */
export function openMemo(folder: string | undefined): Memo {
  if (!folder) return { keeps: false, read: () => undefined, write: () => {}, tidy: () => {} }
  const used = new Set<string>()
  function read(kind: string, checksum: string) {
    const name = nameOf(kind, checksum)
    let bytes = new Uint8Array()
    attempt(() => {
      bytes = new Uint8Array(readFileSync(join(folder!, name)))
    })
    const content = bytes.subarray(sumSize)
    if (bytes.length < sumSize || !sumOf(content).equals(bytes.subarray(0, sumSize))) return undefined
    used.add(name)
    return content
  }
  function write(kind: string, checksum: string, content: Uint8Array) {
    const name = nameOf(kind, checksum)
    used.add(name)
    attempt(() => {
      mkdirSync(folder!, { recursive: true })
      const unfinished = join(folder!, `${name}.${process.pid}`)
      writeFileSync(unfinished, Buffer.concat([sumOf(content), content]))
      renameSync(unfinished, join(folder!, name))
    })
  }
  function tidy() {
    attempt(() => {
      for (const name of readdirSync(folder!))
        if (pattern.test(name) && !used.has(name)) rmSync(join(folder!, name), { force: true })
    })
  }
  return { keeps: true, read, write, tidy }
}

/** The checksum over what something is made from. */
export function checksumOf(...inputs: readonly string[]): string {
  const sum = createHash('sha256')
  for (const input of inputs) sum.update(`${input.length}:`).update(input)
  return sum.digest('hex')
}

const nameOf = (kind: string, checksum: string) => `search-${kind}-${checksum}`
const pattern = /^search-[a-z]+-[0-9a-f]{64}(?:\.\d+)?$/

const sumSize = 32
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
