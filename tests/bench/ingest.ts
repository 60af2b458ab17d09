import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { scan } from '../../scripts/content/scan.ts'
import { tarTexts } from '../support/data.ts'

const command = join(import.meta.dirname, '../../scripts/ingest.ts')
/** A program that writes a folder from a pack of its files. */
export const peer = join(import.meta.dirname, 'ingest/plain-loop.ts')

/** Ingest of the days of the API into an empty folder beside a plain loop that writes the same files: one process each, its start included. */
export async function benchIngest(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  try {
    const days = writeDays(join(folder, 'days'))
    for (const part of [1 / 4, 1 / 2, 1]) compare(days.slice(0, days.length * part), folder)
    load(join(folder, 'content'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeDays(folder: string): string[] {
  mkdirSync(folder)
  const days = [...tarTexts('hf-api.tar.gz')].filter(([name]) => name.endsWith('.json'))
  return days.map(([name, text]) => {
    writeFileSync(join(folder, basename(name)), text)
    return join(folder, basename(name))
  })
}

/** Each the best of five runs, taken in turn. */
function compare(days: string[], folder: string): void {
  const content = join(folder, 'content')
  const pack = join(folder, 'pack')
  const times = Array.from({ length: 5 }, () => {
    const own = timed(content, command, '--content', content, ...days)
    writePack(content, pack)
    return { own, loop: timed(join(folder, 'copy'), peer, pack, join(folder, 'copy')) }
  })
  const own = Math.min(...times.map((time) => time.own))
  const loop = Math.min(...times.map((time) => time.loop))
  const papers = readdirSync(join(content, 'papers')).length
  const each = `${((own / papers) * 1000).toFixed(0)} µs a paper`
  console.log(
    `${days.length} days, ${papers} papers: ${own.toFixed(0)} ms (${each}), ${(own / loop).toFixed(2)} × the plain loop (${loop.toFixed(0)} ms)`,
  )
}

/** The time that a program takes, in milliseconds, which writes a folder anew. */
function timed(folder: string, ...words: string[]): number {
  rmSync(folder, { recursive: true, force: true })
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status === 1) throw new Error(stderr)
  return performance.now() - start
}

/** All files of a folder as one, with a list of their places in it: the quickest way to have them at hand. */
export function writePack(folder: string, pack: string): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  const files = paths
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path: relative(folder, path), bytes: readFileSync(path) }))
  const places: [string, number, number][] = []
  for (const { path, bytes } of files) {
    const start = places.at(-1)?.[2] ?? 0
    places.push([path, start, start + bytes.length])
  }
  writeFileSync(pack, Buffer.concat(files.map(({ bytes }) => bytes)))
  writeFileSync(`${pack}.json`, JSON.stringify(places))
}

function load(content: string): void {
  const start = performance.now()
  const { papers } = scan(content).content
  console.log(
    `loading ${papers.length} papers and their digests: ${(performance.now() - start).toFixed(0)} ms`,
  )
}
