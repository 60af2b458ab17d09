import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseTar } from 'nanotar'

const folder = join(import.meta.dirname, '../../../shared/data')

/** Whether the real data for tests and benchmarks is beside the project; without it such tests are skipped. */
export const hasData = existsSync(folder)
if (!hasData) console.warn('skipped: tests over real data, for ../shared/data is absent')

/** The path of one file of the real data. */
export const dataPath = (name: string) => join(folder, name)

/** The text files of a `.tar.gz` of the real data, by their path inside it, in the order of their paths. */
export const tarTexts = (name: string): ReadonlyMap<string, string> =>
  once(name, (bytes) => {
    const files = parseTar(bytes).filter((file) => file.type === 'file')
    const texts = files.map((file) => [file.name.replace(/^\.\//, ''), file.text] as const)
    return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)))
  })

/** The records of a `.jsonl.gz` of the real data. */
export const jsonLines = <T>(name: string): readonly T[] =>
  once(name, (bytes) =>
    bytes
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T),
  )

const known = new Map<string, unknown>()

/** What is made once for all tests of a worker; nothing may change it. */
export function remembered<T>(name: string, make: () => T): T {
  if (!known.has(name)) known.set(name, make())
  return known.get(name) as T
}

/** What a file holds, unpacked, and remembered unless it is large. */
function once<T>(name: string, read: (bytes: Buffer) => T): T {
  const make = () => read(gunzipSync(readFileSync(dataPath(name))))
  return statSync(dataPath(name)).size > largest ? make() : remembered(name, make)
}

/** In bytes, compressed; the 100,000 papers alone have more. */
const largest = 20e6
