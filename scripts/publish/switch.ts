import { closeSync, fsyncSync, openSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { attempt } from './attempt.ts'
import { exchange } from './exchange.ts'
import { kindOf, type Place } from './place.ts'

/** What a run that was broken off may leave in the folder of releases. */
export const leftovers = {
  /** A release that is being made. */
  next: 'next',
  /** The coming link, to a release that was never published. */
  link: 'link',
  /** The coming link, to one that was. */
  back: 'back',
  /** A folder that stood at --out. */
  taken: 'taken',
  /** The list of releases that were published after somebody had gone back, while it is written. */
  returns: 'returns.next',
  /** A release that is being removed. */
  gone: 'gone',
} as const

/** Make the link that will stand at --out, to a release that may not be there yet. Returns its path. */
export function aim({ out, folder }: Place, release: string, name: 'link' | 'back'): string {
  const link = join(folder, leftovers[name])
  rmSync(link, { force: true })
  symlinkSync(relative(dirname(out), release), link, process.platform === 'win32' ? 'junction' : 'dir')
  return link
}

/** Put the coming link at --out in one step: whoever asks sees what was there before, or all of the release. A folder that stood there goes among the leftovers. */
export function lead(link: string, { out, folder }: Place): void {
  if (kindOf(out) === 'folder') takePlace(link, { out, folder })
  else replaceLink(link, out)
  sync(folder)
  sync(dirname(out))
}

/** Only Windows cannot rename over a link: there the old one is removed just before. */
function replaceLink(link: string, out: string): void {
  if (process.platform === 'win32') rmSync(out, { force: true })
  renameSync(link, out)
}

function takePlace(link: string, { out, folder }: Place): void {
  const taken = join(folder, leftovers.taken)
  if (attempt(() => rmdirSync(out))) renameSync(link, out)
  else if (exchange(link, out)) renameSync(link, taken)
  else {
    renameSync(out, taken)
    renameSync(link, out)
  }
}

/** Have the system write a file, or the names in a folder, to the disk now, where it can. */
export function sync(path: string): void {
  attempt(() => {
    const file = openSync(path, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  })
}
