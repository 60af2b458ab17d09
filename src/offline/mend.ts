import { keepPack } from './keep.ts'
import type { Library } from './library.ts'
import type { Offer, PackOffer } from './offer.ts'
import { cacheName, dropPack, isKept, isWhole, openCache, type Storage } from './shelf.ts'

let mending: Promise<void> | undefined

/**
 * Fetch the core again where the browser has thrown it away, and packs that are damaged; once at a time. What cannot be
 * mended now is tried again later, and leaves no empty cache. Another worker may take over meanwhile, and let go of all
 * that this one kept: then nothing comes back.
 */
export function mend(
  storage: Storage,
  offer: Offer,
  library: Library,
  isReplaced: () => boolean,
): Promise<void> {
  mending ??= mendAndTidy(storage, offer, library, isReplaced)
    .catch(() => {})
    .finally(() => {
      mending = undefined
    })
  return mending
}

async function mendAndTidy(
  storage: Storage,
  offer: Offer,
  library: Library,
  isReplaced: () => boolean,
): Promise<void> {
  const name = cacheName(storage.root, offer.release)
  const wasThere = await storage.caches.has(name)
  try {
    await mendAll(storage, offer, library)
  } finally {
    const isNeedless = async () =>
      isReplaced() || (await (await storage.caches.open(name)).keys()).length === 0
    if (!wasThere && (await isNeedless())) await storage.caches.delete(name)
  }
}

async function mendAll(storage: Storage, { release, core }: Offer, library: Library): Promise<void> {
  const damaged: PackOffer[] = []
  for (const pack of library.damaged())
    if (!(await isWhole(await openCache(storage, release), storage.root, pack))) damaged.push(pack)
  for (const pack of damaged) await dropPack(storage, release, pack)
  const isGone = damaged.length > 0 || !(await isKept(storage, release, core))
  if (!isGone) return
  const all = new Map([core, ...damaged].map((pack) => [pack.name, pack]))
  for (const pack of all.values()) await keepPack(storage, release, pack)
  library.forget()
}
