import { remember } from '../client/remember.ts'
import { dropAll, dropEverywhere } from './holdings.ts'
import { type Fetching, keepPack } from './keep.ts'
import { ask } from './messages.ts'
import type { Offer, PackOffer } from './offer.ts'
import { isRefused, register, registration } from './register.ts'
import { isKept, type Storage } from './shelf.ts'

/** Keep a pack that a reader has chosen and, before it, what it cannot be read without; everything takes the place of its parts. Rejects as `keepPack` does. */
export async function keepForReader(
  storage: Storage,
  { release, core, packs }: Offer,
  pack: PackOffer,
  { progress = () => {}, ...fetching }: Fetching,
): Promise<void> {
  navigator.storage?.persist?.().catch(() => {})
  await installed()
  const needed = packs.filter(({ name }) => pack.needs?.includes(name))
  let before = 0
  for (const each of new Set([core, ...needed, pack])) {
    if (await isKept(storage, release, each)) continue
    const add = (bytes: number) => progress(before + bytes)
    await keepPack(storage, release, each, { ...fetching, progress: add })
    before += each.size
  }
  if (pack.name === 'everything')
    for (const part of packs) if (part !== pack) await dropEverywhere(storage, part)
  remember(isRefused, undefined)
  await register()
  await ask({ kind: 'changed' })
}

/** Take a pack away that a reader wants no more. */
export async function removeForReader(storage: Storage, pack: PackOffer): Promise<void> {
  await dropEverywhere(storage, pack)
  await ask({ kind: 'changed' })
}

/** Remove all, the service worker with it, and remember that the reader wants it so. */
export async function forgetAll(storage: Storage): Promise<void> {
  remember(isRefused, 'yes')
  await (await registration())?.unregister()
  await dropAll(storage)
  await ask({ kind: 'changed' })
}

/** Why something could not be kept, in a reader's words. */
export function reason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'there is no room left for it in this browser. What was kept before stays.'
  if (error instanceof TypeError) return 'the network does not answer. It can go on from there.'
  return error instanceof Error ? error.message : String(error)
}

/** Wait until a worker that is being installed, and may be fetching the very same, is done. */
async function installed(): Promise<void> {
  const worker = (await registration())?.installing
  if (!worker) return
  await new Promise<void>((resolve) =>
    worker.addEventListener('statechange', () => resolve(), { once: true }),
  )
}
