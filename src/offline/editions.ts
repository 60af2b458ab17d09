import {
  cacheName,
  isKept,
  keepPack,
  keptPacks,
  keptReleases,
  type Offer,
  type Storage,
  takeOver,
} from './shelf.ts'

/**
 * Keep of a new release what is kept of the old ones: its core, and each pack that a reader has chosen; packs
 * whose bytes are the same are taken over, the others fetched. Throws where one cannot be kept: then the old
 * release goes on as it is.
 */
export async function bringOver(storage: Storage, offer: Offer): Promise<void> {
  const older = (await keptReleases(storage)).filter((release) => release !== offer.release)
  const chosen = (await Promise.all(older.map((release) => keptPacks(storage, release)))).flat()
  const names = new Set(chosen.map(({ name }) => name))
  for (const pack of [offer.core, ...offer.packs.filter(({ name }) => names.has(name))]) {
    if (await isKept(storage, offer.release, pack)) continue
    if (await takenFrom(storage, older, offer.release, pack)) continue
    await keepPack(storage, offer.release, pack)
  }
}

async function takenFrom(
  storage: Storage,
  older: string[],
  release: string,
  pack: Offer['core'],
): Promise<boolean> {
  for (const from of older) if (await takeOver(storage, from, release, pack)) return true
  return false
}

/** Remember the open pages that came from older releases; those releases stay until `dropOlder` finds the pages gone. */
export async function rememberOlder(storage: Storage, release: string, pages: string[]): Promise<void> {
  const cache = await storage.caches.open(cacheName(storage.root, release))
  await cache.put(openPages(storage), new Response(JSON.stringify(pages)))
}

/** Drop every older release, unless a page that came from one is still open. */
export async function dropOlder(storage: Storage, release: string, open: string[]): Promise<void> {
  const cache = await storage.caches.open(cacheName(storage.root, release))
  const remembered: string[] = await cache.match(openPages(storage)).then((found) => found?.json() ?? [])
  if (remembered.some((page) => open.includes(page))) return
  const older = (await keptReleases(storage)).filter((other) => other !== release)
  await Promise.all(older.map((other) => storage.caches.delete(cacheName(storage.root, other))))
}

const openPages = ({ root }: Storage) => `${root}offline/open-pages`
