import { keepPack } from './keep.ts'
import type { Offer, PackOffer } from './offer.ts'
import {
  cacheName,
  dropPack,
  isKept,
  isWhole,
  keptPacks,
  keptReleases,
  openCache,
  type Storage,
  setMark,
} from './shelf.ts'

/**
 * Keep of a new release what is kept of those before it: the core, and each pack that a reader has chosen; packs
 * whose bytes are the same are taken over, the others fetched. Rejects where one cannot be kept: then the release
 * before stays as it is.
 */
export async function bringOver(storage: Storage, offer: Offer): Promise<void> {
  const others = await otherReleases(storage, offer.release)
  const kept = (await Promise.all(others.map((release) => keptPacks(storage, release)))).flat()
  const chosen = new Set(kept.map(({ name }) => name))
  for (const pack of [offer.core, ...offer.packs.filter(({ name }) => chosen.has(name))])
    if (!(await isTakenOver(storage, others, offer.release, pack)))
      await keepPack(storage, offer.release, pack)
}

/** Call all other releases that are kept older than this one; they stay while a page is open that may have come from them. */
export async function rememberOlder(storage: Storage, release: string, pages: string[]): Promise<void> {
  const older: Older = { releases: await otherReleases(storage, release), pages }
  if (older.releases.length === 0) return
  await (await openCache(storage, release)).put(olderOf(storage), Response.json(older))
}

/** Let go of the older releases, unless a page that may have come from them is still open. */
export async function dropOlder(storage: Storage, release: string, open: string[]): Promise<void> {
  if (!(await storage.caches.has(cacheName(storage.root, release)))) return // to open it would make an empty one
  const cache = await openCache(storage, release)
  const older: Older | undefined = await (await cache.match(olderOf(storage)))?.json()
  if (!older || older.pages.some((page) => open.includes(page))) return
  await Promise.all(older.releases.map((other) => storage.caches.delete(cacheName(storage.root, other))))
  await cache.delete(olderOf(storage))
}

/** Whether anything is kept of a release before this one. */
export const hasOther = async (storage: Storage, release: string) =>
  (await otherReleases(storage, release)).length > 0

/** The releases before this one, and the pages that were open when it took their place. */
interface Older {
  releases: string[]
  pages: string[]
}

const olderOf = ({ root }: Storage) => `${root}offline/older`

const otherReleases = async (storage: Storage, release: string) =>
  (await keptReleases(storage)).filter((other) => other !== release)

/** Whether a pack is there in the very same bytes, here or in another release, whence it is taken without fetching. */
async function isTakenOver(
  storage: Storage,
  others: string[],
  release: string,
  pack: PackOffer,
): Promise<boolean> {
  if (await isKept(storage, release, pack)) return true
  for (const other of others) if (await takeOver(storage, other, release, pack)) return true
  return false
}

async function takeOver(storage: Storage, from: string, to: string, pack: PackOffer): Promise<boolean> {
  if (!(await isKept(storage, from, pack))) return false
  const [source, target] = await Promise.all([openCache(storage, from), openCache(storage, to)])
  const start = `${storage.root}${pack.file}?part=`
  for (const request of (await source.keys()).filter(({ url }) => url.startsWith(start))) {
    const response = await source.match(request)
    if (response) await target.put(request, response)
  }
  if (!(await isWhole(target, storage.root, pack))) {
    await dropPack(storage, to, pack)
    return false
  }
  await setMark(target, storage.root, pack)
  return true
}
