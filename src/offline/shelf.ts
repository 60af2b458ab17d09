import type { PackOffer } from './offer.ts'
import { openPack, type Pack, type PackBytes } from './pack.ts'

/** The part of a browser that keeping needs. */
export interface Storage {
  caches: CacheStorage
  fetch: typeof fetch
  /** The root of the site, with its base path, as an absolute URL. */
  root: string
}

/** A kept pack stands in parts of this many bytes, the last of them shorter: few entries, and none is large. */
export const partSize = 2 ** 21

/** The name of the cache that holds one release; no other cache of the origin begins like it. */
export const cacheName = (root: string, release: string) => `sheaf ${new URL(root).pathname} ${release}`

/** The cache of one release. */
export const openCache = ({ caches, root }: Storage, release: string) => caches.open(cacheName(root, release))

/** The releases of this site of which something is kept. */
export async function keptReleases({ caches, root }: Storage): Promise<string[]> {
  const start = cacheName(root, '')
  const names = (await caches.keys()).filter((name) => name.startsWith(start))
  return names.map((name) => name.slice(start.length))
}

/** The whole packs that are kept of a release. */
export async function keptPacks(storage: Storage, release: string): Promise<PackOffer[]> {
  if (!(await storage.caches.has(cacheName(storage.root, release)))) return []
  const cache = await openCache(storage, release)
  const marks = (await cache.keys()).filter(({ url }) => url.endsWith('.pack?whole'))
  const responses = await Promise.all(marks.map((request) => cache.match(request)))
  return Promise.all(
    responses.flatMap((response) => (response ? [response.json() as Promise<PackOffer>] : [])),
  )
}

/** Whether a whole pack is kept of a release, in the very bytes that are offered. */
export async function isKept({ root, caches }: Storage, release: string, offer: PackOffer): Promise<boolean> {
  const name = cacheName(root, release)
  if (!(await caches.has(name))) return false
  return (await (await caches.open(name)).match(markOf(root, offer))) !== undefined
}

/** Call a pack whole whose parts are all there. */
export const setMark = (cache: Cache, root: string, offer: PackOffer) =>
  cache.put(markOf(root, offer), Response.json(offer))

/** Open a pack that is kept. Rejects where it is not, or is damaged. */
export async function openKept(storage: Storage, release: string, offer: PackOffer): Promise<Pack> {
  return openPack(bytesOf(await openCache(storage, release), storage.root, offer))
}

/** The parts of a pack that stand in a cache, from the first on. */
export async function partsIn(cache: Cache, root: string, offer: PackOffer): Promise<Blob[]> {
  const parts: Blob[] = []
  for (;;) {
    const part = await cache.match(partOf(root, offer, parts.length))
    if (!part) return parts
    parts.push(await part.blob())
  }
}

/** Whether the parts of a pack are all there, in the very bytes that are offered. */
export async function isWhole(cache: Cache, root: string, offer: PackOffer): Promise<boolean> {
  const bytes = await new Blob(await partsIn(cache, root, offer)).arrayBuffer()
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('') === offer.sha256
}

/** Take a pack away, whole or begun. */
export async function dropPack(
  storage: Storage,
  release: string,
  { file }: Pick<PackOffer, 'file'>,
): Promise<void> {
  const cache = await openCache(storage, release)
  const own = (await cache.keys()).filter(({ url }) => url.startsWith(`${storage.root}${file}?`))
  await Promise.all(own.map((request) => cache.delete(request)))
}

/** The address of a part in a cache. */
export const partOf = (root: string, { file }: PackOffer, number: number) => `${root}${file}?part=${number}`
const markOf = (root: string, { file }: PackOffer) => `${root}${file}?whole`

/** The bytes of a kept pack; each part is looked up when it is first needed. */
function bytesOf(cache: Cache, root: string, offer: PackOffer): PackBytes {
  const parts = new Map<number, Promise<Blob>>()
  function part(number: number): Promise<Blob> {
    const known = parts.get(number) ?? cache.match(partOf(root, offer, number)).then(theBlob)
    parts.set(number, known)
    return known
  }
  return {
    size: offer.size,
    async read(start, end) {
      const first = Math.floor(start / partSize)
      const numbers = Array.from({ length: Math.ceil(end / partSize) - first }, (_, at) => first + at)
      const blob = new Blob(await Promise.all(numbers.map(part)))
      const stretch = blob.slice(start - first * partSize, end - first * partSize)
      if (stretch.size !== end - start) throw new Error(`${offer.title}: a part is not whole`)
      return new Uint8Array(await stretch.arrayBuffer())
    },
  }
}

function theBlob(response: Response | undefined): Promise<Blob> {
  if (!response) throw new Error('A part of a pack is gone')
  return response.blob()
}
