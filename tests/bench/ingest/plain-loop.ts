import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The peer of ingest, a process of its own: writes the files of a pack into a folder, one after another. */
const [, , pack = '', folder = ''] = process.argv
const files: [string, number, number][] = JSON.parse(readFileSync(`${pack}.json`, 'utf8'))
const bytes = readFileSync(pack)
for (const kind of new Set(files.map(([path]) => dirname(path))))
  mkdirSync(join(folder, kind), { recursive: true })
for (const [path, start, end] of files) writeFileSync(join(folder, path), bytes.subarray(start, end))
