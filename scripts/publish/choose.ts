import { UsageError } from '../command.ts'
import type { Release } from './releases.ts'

/** The release that a word names: its number, its name or the start of that, or of its checksum. Throws where it names none or several. */
export function chosen(releases: readonly Release[], word: string): Release {
  const byNumber = releases.filter(({ number }) => String(number) === word)
  const byName = releases.filter(
    ({ name }) => name.startsWith(word) || (name.split('-')[1] ?? '').startsWith(word),
  )
  const [release, other] = byNumber.length > 0 ? byNumber : byName
  if (!release) throw new UsageError(`There is no release ${word}: there are ${namesOf(releases)}`)
  if (other) throw new UsageError(`${word} may be ${namesOf(byName)}`)
  return release
}

/** The release that the present one took the place of. Throws where there is none, or it is not kept any more. */
export function earlier(releases: readonly Release[]): Release {
  const live = releases.findIndex(({ isLive }) => isLive)
  const after = releases[live]?.after
  const release = after === undefined ? releases[live - 1] : releases.find(({ name }) => name === after)
  if (release) return release
  if (after === undefined) throw new UsageError('There is no release before the present one')
  throw new UsageError(`${after}, the release before the present one, is not kept any more: name another`)
}

const namesOf = (releases: readonly Release[]) => releases.map(({ name }) => name).join(', ')
