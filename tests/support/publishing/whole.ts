import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect } from 'vitest'
import { releaseFileOf } from '../../../scripts/publish/releases.ts'
import { filesIn } from '../folders.ts'
import { markedFiles } from './stand-in.ts'

/** The mark of the site at `out`, all of whose own files are there and say the same; undefined where there is none. Fails where it is not whole. */
export function wholeMark(out: string): string | undefined {
  if (!existsSync(out)) return undefined
  const folder = realpathSync(out)
  const mark = /\w+$/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[0] ?? ''
  const own = markedFiles(mark)
  expect(releaseFileOf(folder)?.files.map(({ path }) => path.slice(1))).toEqual([...own.keys()].sort())
  for (const [path, text] of own) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  return mark
}

/** What lies beside `out` in its folder of releases, by name. */
export const beside = (out: string): string[] =>
  readdirSync(join(dirname(out), `.${basename(out)}-releases`)).sort()

/** Every file that can be reached at `out`. */
export const siteAt = (out: string): Map<string, string> =>
  existsSync(out) ? filesIn(realpathSync(out)) : new Map()
