import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checksumOf, releaseFileOf } from '../../publish/releases.ts'
import { readSealed, writeSealed } from './sealed.ts'

/** What a build leaves to the next one about its site. */
interface SiteMemo {
  /** The source and the options that made it. */
  key: string
  /** The checksum of its release.json. */
  release: string
  /** What its files were made from, by their paths. */
  made: ReadonlyMap<string, string>
  /** How many bytes each paper takes in a feed, by its print. */
  weights: ReadonlyMap<string, number>
  /** When its files were written, and how long they were. */
  stamps: ReadonlyMap<string, string>
}

/** The last release, of which what has not changed is taken over. */
export interface LastSite extends Pick<SiteMemo, 'made' | 'weights'> {
  folder: string
  /** The SHA-256 of each of its files, by path. */
  sums: ReadonlyMap<string, string>
  /** The checksum of the content that it was built from. */
  content: string
  /** Whether a file is as it was when it was published: no bytes are read, a file that was written to counts as changed. */
  isWhole(path: string): boolean
}

/** The release in a folder, if it was made by this very source with these options, and this memo tells of it. */
export function lastSite(memo: string, key: string, folder: string | undefined): LastSite | undefined {
  const release = folder && releaseFileOf(folder)
  const left = release ? readSealed<SiteMemo>(join(memo, 'site')) : undefined
  if (!release || !left || left.key !== key || left.release !== checksumOf(folder)) return undefined
  return {
    folder,
    made: left.made,
    weights: left.weights,
    content: release.content,
    sums: new Map(release.files.map(({ path, sha256 }) => [path, sha256])),
    isWhole(path) {
      const stamp = left.stamps.get(path)
      return stamp !== undefined && stamp === stampOf(join(folder, path))
    },
  }
}

/** Whether the release in a folder is just what would be made: from the same content, by the same source with the same options, and no file of it was written to. */
export function isLastSite(
  memo: string,
  key: string,
  content: string,
  folder: string | undefined,
): folder is string {
  const last = lastSite(memo, key, folder)
  return last?.content === content && last.sums.keys().every(last.isWhole)
}

/** Leave to the next build what it must know of a release that was just published. */
export function keepSite(
  memo: string,
  folder: string,
  facts: Pick<SiteMemo, 'key' | 'made' | 'weights'>,
): void {
  const files = releaseFileOf(folder)?.files ?? []
  const stamps = new Map(files.map(({ path }) => [path, stampOf(join(folder, path)) ?? '']))
  const site: SiteMemo = { ...facts, release: checksumOf(folder), stamps }
  writeSealed(join(memo, 'site'), site)
}

/** Leave nothing of the last release to the next build. */
export const forgetSite = (memo: string): void => rmSync(join(memo, 'site'), { force: true })

function stampOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && `${stat.mtimeMs} ${stat.size} ${stat.ino}`
}
