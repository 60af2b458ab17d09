import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { putFile } from '../../publish/same-file.ts'
import type { LastSite } from './site-memo.ts'

/** Where the file of a path stands in a site: a page is the index of its folder. */
export const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path)

/** What of the last release need not be made again: the prints of its whole files. */
export const knownOf = (last: LastSite | undefined): ReadonlyMap<string, string> =>
  new Map(last ? [...last.made].filter(([path]) => last.isWhole(fileOf(path))) : [])

/** Take over from the last release the files that this build did not make because they would be the same. Returns the SHA-256 of each, by its path. */
export function takeOver(
  site: string,
  last: LastSite | undefined,
  made: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const sums = new Map<string, string>()
  if (!last) return sums
  const folders = new Set<string>()
  for (const [path, print] of made) {
    if (known.get(path) !== print) continue
    const file = fileOf(path)
    const folder = dirname(join(site, file))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    putFile(join(last.folder, file), join(site, file))
    const sum = last.sums.get(file)
    if (sum !== undefined) sums.set(file, sum)
  }
  return sums
}
