import { readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { attempt } from './attempt.ts'
import { isReleaseAlone } from './damage.ts'
import { kindOf, type Place } from './place.ts'
import { nameOf, numberOf, type Release, releasesOf } from './releases.ts'
import { leftovers } from './switch.ts'

/**
 * Put away what a run that was broken off has left. A folder that stood at --out goes back there or becomes the release
 * before the present one; if it is none, or holds more, it is kept aside for its owner, and its path given.
 */
export function clean(place: Place): string | undefined {
  const at = (name: keyof typeof leftovers) => join(place.folder, leftovers[name])
  if (kindOf(at('link')) === 'folder') renameSync(at('link'), at('taken'))
  const kept = kindOf(at('taken')) ? giveBack(at('taken'), place) : undefined
  removeUnpublished(at('link'), place)
  for (const name of ['link', 'back', 'returns'] as const) rmSync(at(name), { force: true })
  for (const name of halves(place)) remove(join(place.folder, name))
  return kept
}

/** Remove releases so that a run which is broken off leaves none by halves. */
export function removeReleases(releases: readonly Release[], { folder }: Place): void {
  for (const { name } of releases) {
    const aside = join(folder, `${leftovers.gone}-${name}`)
    renameSync(join(folder, name), aside)
    remove(aside)
  }
}

/** Releases that were being made or removed, and lists that were being written. */
const halves = ({ folder }: Place) =>
  readdirSync(folder).filter(
    (name) => name === leftovers.next || name.startsWith(`${leftovers.gone}-`) || name.endsWith('.carried'),
  )

const remove = (path: string) => rmSync(path, { recursive: true, force: true })

function giveBack(taken: string, place: Place): string | undefined {
  const { out, folder } = place
  if (kindOf(out) === undefined) {
    renameSync(taken, out)
    return undefined
  }
  const before = numberBefore(place)
  const isRelease = before !== undefined && mayGo(taken)
  const kept = join(folder, isRelease ? nameOf(before, taken) : freeName(folder))
  renameSync(taken, kept)
  return isRelease ? undefined : kept
}

/** Whether a folder may be removed one day as releases are: nothing in it is its owner's alone. A fault of the system that does not last, such as too many open files, is asked past. */
function mayGo(folder: string): boolean {
  let isAlone = false
  const ask = () =>
    attempt(() => {
      isAlone = isReleaseAlone(folder)
    })
  return (ask() || ask()) && isAlone
}

/** The number before that of the present release; undefined where it is taken. */
function numberBefore(place: Place): number | undefined {
  const releases = releasesOf(place)
  const live = releases.find(({ isLive }) => isLive)
  const isFree = live && releases.every(({ number }) => number !== live.number - 1)
  return isFree ? live.number - 1 : undefined
}

function freeName(folder: string): string {
  let number = 1
  while (kindOf(join(folder, `before-${number}`))) number++
  return `before-${number}`
}

/** A run that was broken off before its switch leaves the coming link beside a release that nobody has seen. */
function removeUnpublished(link: string, place: Place): void {
  if (kindOf(link) !== 'link') return
  const target = resolve(dirname(place.out), readlinkSync(link))
  const release = releasesOf(place).find(({ folder, isLive }) => folder === target && !isLive)
  if (release && numberOf(target) !== undefined) removeReleases([release], place)
}
