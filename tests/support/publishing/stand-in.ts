import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeRelease } from '../../../scripts/build/release.ts'
import { scan } from '../../../scripts/content/scan.ts'
import { type PublishOptions, publish } from '../../../scripts/publish/publish.ts'

/** Publish a small site in the place of a built one: every file says `mark`, but for those that never change; a page names its asset, which no other mark has. */
export const publishMark = (out: string, mark: string, options: PublishOptions = {}): Promise<boolean> =>
  publish(out, async (next) => makeMarked(next, mark), options)

/** The files of a marked site, by path. */
export const markedFiles = (mark: string): Map<string, string> =>
  new Map([
    ['index.html', `<script src="/_astro/app-${mark}.js"></script>${mark}`],
    ['papers/a/index.html', `a ${mark}`],
    ['papers/b/index.html', 'b'],
    [`_astro/app-${mark}.js`, `run('${mark}')`],
    ['_astro/common-1.css', 'body {}'],
    ['empty.txt', ''],
  ])

/** Write a marked site, with its release.json, into a folder. */
export function makeMarked(folder: string, mark: string): boolean {
  for (const [path, text] of markedFiles(mark)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeRelease(folder, scan(join(folder, 'there-is-no-content')).checksum)
  return true
}
