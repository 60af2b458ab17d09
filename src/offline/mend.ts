import { keepPack } from './keep.ts'
import type { Library } from './library.ts'
import type { Offer, PackOffer } from './offer.ts'
import { dropPack, isKept, isWhole, openCache, type Storage } from './shelf.ts'

let mending: Promise<void> | undefined

/** Fetch the core again where the browser has thrown it away, and packs that are damaged; once at a time. What cannot be mended now is tried again later. */
export function mend(storage: Storage, offer: Offer, library: Library): Promise<void> {
  mending ??= mendAll(storage, offer, library)
    .catch(() => {})
    .finally(() => {
      mending = undefined
    })
  return mending
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
