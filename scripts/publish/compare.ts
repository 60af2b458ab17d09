import { releaseFileOf } from './releases.ts'

/** What one release has and another has not, by path. */
export interface Difference {
  added: string[]
  removed: string[]
  changed: string[]
  /** How many files are the same in both. */
  same: number
}

/** What is different in a release, by its folder, against an earlier one. Throws where one is none. */
export function compareReleases(before: string, after: string): Difference {
  const [old, now] = [checksums(before), checksums(after)]
  const both = [...now.keys()].filter((path) => old.has(path))
  const changed = both.filter((path) => old.get(path) !== now.get(path))
  return {
    added: [...now.keys()].filter((path) => !old.has(path)),
    removed: [...old.keys()].filter((path) => !now.has(path)),
    changed,
    same: both.length - changed.length,
  }
}

function checksums(folder: string): Map<string, string> {
  const release = releaseFileOf(folder)
  if (!release) throw new Error(`${folder} has no release.json that can be read`)
  return new Map(release.files.map(({ path, sha256 }) => [path, sha256]))
}
