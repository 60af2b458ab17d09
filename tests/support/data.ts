import { existsSync, readFileSync } from 'node:fs'
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
export function tarTexts(name: string): Map<string, string> {
  const files = parseTar(gunzipSync(readFileSync(dataPath(name)))).filter((file) => file.type === 'file')
  return new Map(
    files
      .map((file) => [file.name.replace(/^\.\//, ''), file.text] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The records of a `.jsonl.gz` of the real data. */
export function jsonLines<T>(name: string): T[] {
  const text = gunzipSync(readFileSync(dataPath(name))).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
