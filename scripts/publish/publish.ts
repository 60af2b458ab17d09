import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { releaseJson } from '../../src/archive/permalinks.ts'
import { attempt, isSystemError } from './attempt.ts'
import { carry } from './carry.ts'
import { clean, removeReleases } from './clean.ts'
import { withLock } from './lock.ts'
import { existing, kindOf, type Place, placeOf, prepare } from './place.ts'
import { nameOf, type Release, releaseFileOf, releasesOf } from './releases.ts'
import { noteReturn } from './returns.ts'
import { shareUnchanged } from './share.ts'
import { aim, lead, leftovers, sync } from './switch.ts'

/** Makes a site in an empty folder, complete with its release.json; `last` is the folder of the present release. False where there is nothing to publish, `same` where the present release is what would be made. */
export type Make = (next: string, last: string | undefined) => Promise<boolean | 'same'>

export interface PublishOptions {
  /** How many releases are kept; the one in use is always among them. */
  keep?: number
  /** Paths that --out must not hold. */
  inUse?: readonly string[]
  /** Told of the folder that --out is about to lead to, with all that it carries. Where it throws, nothing is published. */
  inspect?: (folder: string) => void
  /** Told of the folder of the release that was just published. */
  published?: (folder: string) => void
  /** Told what somebody who waits should know. */
  tell?: (notice: string) => void
}

/**
 * Make a site and let --out lead to it in one step. Until then, and where anything fails, --out holds what it held.
 * One runs at a time for each --out; the others wait. Returns whether there was something to publish.
 */
export async function publish(
  out: string,
  make: Make,
  { keep = 3, inUse = [], tell = () => {}, inspect = () => {}, published = () => {} }: PublishOptions = {},
): Promise<boolean> {
  const place = placeOf(out)
  prepare(place, inUse)
  return onlyOne(place, tell, async () => {
    const next = join(place.folder, leftovers.next)
    let leaving: Release[] = []
    let isDone = false
    try {
      mkdirSync(next)
      const made = await make(next, present(place))
      isDone = made !== false
      if (made === 'same') leaving = inOrder(place).slice(keep)
      else if (made) {
        leaving = accept(next, place, keep, inspect)
        const folder = present(place)
        if (folder) published(folder)
      }
    } finally {
      attempt(() => rmSync(next, { recursive: true, force: true }))
      if (leaving.some(({ isLive }) => isLive)) await sleep(grace)
      putAway(place, leaving, tell)
    }
    return isDone
  })
}

/** How long, in milliseconds, a server may go on with an answer out of a release that has just been replaced and is not kept. */
const grace = 500

/** Run something while nothing else changes a place's releases; what a broken run has left is put away first. */
export const onlyOne = <T>(place: Place, tell: (notice: string) => void, run: () => Promise<T>): Promise<T> =>
  withLock(
    place.folder,
    (holder) => tell(`Another program (process ${holder}) is building ${place.out}: waiting for it`),
    () => {
      sayKept(clean(place), tell)
      return run()
    },
  )

/** The folder of the complete site at --out; undefined where there is none. */
const present = ({ out }: Place): string | undefined => {
  const folder = existing(out)
  return folder && releaseFileOf(folder) ? folder : undefined
}

/** Publish a complete site. Returns the releases that are to go. */
function accept(next: string, place: Place, keep: number, inspect: (folder: string) => void): Release[] {
  openToAll(next)
  const last = present(place)
  const isSame = last !== undefined && shareUnchanged(next, last)
  const before = inOrder(place)
  if (isSame && kindOf(place.out) === 'link') {
    inspect(last)
    return before.slice(keep)
  }
  const staying = before.slice(0, keep - 1).map(({ folder }) => folder)
  carry(next, [...(last ? [last] : []), ...staying])
  inspect(next)
  sync(join(next, releaseJson))
  sync(next)
  const name = nameOf(nextNumber(place), next)
  noteIfReturned(place, name)
  const release = join(place.folder, name)
  const link = aim(place, release, 'link')
  renameSync(next, release)
  lead(link, place)
  return before.slice(keep - 1)
}

/** Going back goes to what stood there before, which is not the newest release where somebody has gone back to an older one. */
function noteIfReturned(place: Place, name: string): void {
  const releases = releasesOf(place)
  const live = releases.find(({ isLive }) => isLive)
  if (live && live !== releases.at(-1))
    noteReturn(place.folder, name, live.name, new Set(releases.map((release) => release.name)))
}

/** The number after the highest; one more is left for a folder that stands at --out and becomes a release. */
function nextNumber(place: Place): number {
  const highest = releasesOf(place).at(-1)?.number ?? 0
  return highest + (kindOf(place.out) === 'folder' ? 2 : 1)
}

/** The releases of a place in the order in which they are to be kept: the present one, then the newest. */
const inOrder = (place: Place): Release[] =>
  releasesOf(place)
    .toReversed()
    .toSorted((a, b) => Number(b.isLive) - Number(a.isLive))

/** The site is published, or has stayed as it was: what cannot be cleared away now is no reason to fail. */
function putAway(place: Place, leaving: Release[], tell: (notice: string) => void): void {
  try {
    sayKept(clean(place), tell)
    removeReleases(leaving, place)
  } catch (error) {
    if (!isSystemError(error)) throw error
    tell(`The next build will clear away what could not be removed now (${error.message})`)
  }
}

function sayKept(kept: string | undefined, tell: (notice: string) => void): void {
  if (kept)
    tell(
      `What stood there before was no release of an archive, or held more than that: it is kept in ${kept}`,
    )
}

/** Whoever may serve the site may read it, whatever the umask of its builder. */
function openToAll(folder: string): void {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isSymbolicLink(),
  )
  const paths = [folder, ...all.map((entry) => join(entry.parentPath, entry.name))]
  for (const path of paths) {
    const stat = statSync(path)
    const mode = stat.isDirectory() ? 0o755 : 0o644
    if ((stat.mode & 0o777) !== mode) chmodSync(path, mode)
  }
}
