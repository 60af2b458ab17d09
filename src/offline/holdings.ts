import type { Offer, PackOffer } from './offer.ts'
import { cacheName, keptPacks, keptReleases, openCache, partsIn, type Storage } from './shelf.ts'

/** What is kept of one pack: whole, or how many of its bytes. */
export interface Holding {
  kept: boolean
  begun: number
}

/** What is kept of each pack that is offered, by its name. A pack that is kept of the release before is kept: it will be brought up to date. */
export async function holdingsOf(
  storage: Storage,
  { release, core, packs }: Offer,
): Promise<Map<string, Holding>> {
  const releases = await keptReleases(storage)
  const kept = (await Promise.all(releases.map((other) => keptPacks(storage, other)))).flat()
  const names = new Set(kept.map(({ name }) => name))
  const cache = releases.includes(release) ? await openCache(storage, release) : undefined
  const holdings = [core, ...packs].map(async (pack) => {
    const isKept = names.has(pack.name)
    const begun = cache && !isKept ? await sizeIn(cache, storage, pack) : 0
    return [pack.name, { kept: isKept, begun }] as const
  })
  return new Map(await Promise.all(holdings))
}

/** How many bytes all that is kept takes. */
export async function roomTaken(storage: Storage): Promise<number> {
  let room = 0
  for (const release of await keptReleases(storage)) {
    const cache = await openCache(storage, release)
    for (const response of await cache.matchAll()) room += (await response.blob()).size
  }
  return room
}

/** Take a pack away from every release. */
export async function dropEverywhere(storage: Storage, { name }: PackOffer): Promise<void> {
  const start = `${storage.root}offline/${name}-`
  for (const release of await keptReleases(storage)) {
    const cache = await openCache(storage, release)
    const own = (await cache.keys()).filter(({ url }) => isOf(url, start))
    await Promise.all(own.map((request) => cache.delete(request)))
  }
}

/** Remove all that is kept. */
export async function dropAll(storage: Storage): Promise<void> {
  for (const release of await keptReleases(storage))
    await storage.caches.delete(cacheName(storage.root, release))
}

/** Whether an entry belongs to the pack whose file begins so, and to none with a longer name. */
const isOf = (url: string, start: string) =>
  url.startsWith(start) && /^[\da-f]+\.pack\?/.test(url.slice(start.length))

const sizeIn = async (cache: Cache, { root }: Storage, pack: PackOffer) =>
  new Blob(await partsIn(cache, root, pack)).size
