import { carry } from './carry.ts'
import { damagedFiles } from './damage.ts'
import type { Place } from './place.ts'
import { onlyOne } from './publish.ts'
import { type Release, releasesOf } from './releases.ts'
import { aim, lead } from './switch.ts'

/** Let --out lead to a kept release again, in one step: the one that is chosen, out of all, oldest first. Returns it, or the paths of what is damaged in it; then nothing has changed. */
export function rollBack(
  place: Place,
  choose: (releases: Release[]) => Release,
  tell: (notice: string) => void,
): Promise<{ release: Release; damaged: string[] }> {
  return onlyOne(place, tell, async () => {
    const releases = releasesOf(place)
    const release = choose(releases)
    const damaged = damagedFiles(release.folder)
    if (damaged.length > 0 || release.isLive) return { release, damaged }
    const others = releases.filter(({ name }) => name !== release.name).toReversed()
    carry(
      release.folder,
      others.map(({ folder }) => folder),
    )
    lead(aim(place, release.folder, 'back'), place)
    return { release, damaged }
  })
}
