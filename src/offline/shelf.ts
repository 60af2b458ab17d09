import { openPack, type Pack } from './pack.ts'

/** A pack as the site offers it. */
export interface PackOffer {
  /** Lasts from release to release: `core`, `year-2025`, `topic-agents`, `everything`. */
  name: string
  title: string
  /** The file below the site's root; its name changes with its bytes. */
  file: string
  /** In bytes. */
  size: number
  /** Of the file, in hexadecimal. */
  sha256: string
  papers: number
}

/** What a release offers to keep: `offline/packs.json`, and the head of the service worker. */
export interface Offer {
  release: string
  core: PackOffer
  packs: PackOffer[]
}

/** The part of the browser's cache storage that a shelf needs. */
export interface Storage {
  caches: CacheStorage
  fetch: typeof fetch
  /** The root of the site, with its base path, as an absolute URL. */
  root: string
}

/** How much of a pack is fetched, in bytes. */
export type Progress = (bytes: number) => void

const partSize = 2 ** 21

/** The name of the cache that holds one release; no other cache of the origin begins like it. */
export const cacheName = (root: string, release: string) => `sheaf ${new URL(root).pathname} ${release}`

/** The releases of this site of which something is kept. */
export async function keptReleases({ caches, root }: Storage): Promise<string[]> {
  const start = cacheName(root, '')
  return (await caches.keys())
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
}

/**
 * Keep a pack of a release: fetched in one request, or from where an earlier attempt broke off, and stored in
 * parts of 2 MiB. Throws where the server, the network or the storage fails, or the bytes are not those that
 * were offered; what was fetched until then is kept for the next attempt unless it is wrong.
 */
export async function keepPack(
  storage: Storage,
  release: string,
  offer: PackOffer,
  { signal, progress = () => {} }: { signal?: AbortSignal; progress?: Progress } = {},
): Promise<void> {
  const cache = await storage.caches.open(cacheName(storage.root, release))
  if (await isKept(storage, release, offer)) return progress(offer.size)
  await fetchParts(storage, cache, offer, signal, progress)
  const parts = await partsOf(storage, cache, offer)
  if ((await checksum(new Blob(parts))) !== offer.sha256) {
    await dropPack(storage, release, offer)
    throw new Error(`${offer.title}: what arrived is not what was offered`)
  }
  await cache.put(mark(storage, offer), new Response(JSON.stringify(offer)))
}

async function fetchParts(
  storage: Storage,
  cache: Cache,
  offer: PackOffer,
  signal: AbortSignal | undefined,
  progress: Progress,
): Promise<void> {
  const done = await partsOf(storage, cache, offer)
  const whole = done.filter((part) => part.size === partSize)
  const start = whole.length * partSize
  if (start >= offer.size) return
  const headers: HeadersInit = start > 0 ? { range: `bytes=${start}-` } : {}
  const response = await storage.fetch(storage.root + offer.file, {
    headers,
    cache: 'no-store',
    ...(signal ? { signal } : {}),
  })
  if (!response.ok || !response.body)
    throw new Error(`${offer.title}: the server answered ${response.status}`)
  const resumed = response.status === 206
  await writeParts(storage, cache, offer, response.body, resumed ? whole.length : 0, progress)
}

async function writeParts(
  storage: Storage,
  cache: Cache,
  offer: PackOffer,
  body: ReadableStream<Uint8Array>,
  firstPart: number,
  progress: Progress,
): Promise<void> {
  let [number, held, size] = [firstPart, [] as Uint8Array<ArrayBuffer>[], 0]
  const put = async (bytes: number) => {
    const blob = new Blob(held)
    await cache.put(part(storage, offer, number++), new Response(blob.slice(0, bytes)))
    held = [new Uint8Array(await blob.slice(bytes).arrayBuffer())]
    size -= bytes
  }
  const reader = body.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    held.push(new Uint8Array(chunk.value))
    size += chunk.value.length
    if (number * partSize + size > offer.size)
      throw new Error(`${offer.title}: more arrived than was offered`)
    while (size >= partSize) await put(partSize)
    progress(number * partSize + size)
  }
  if (size > 0) await put(size)
}

/** Whether a whole pack is kept, in the very bytes that are offered. */
export async function isKept(storage: Storage, release: string, offer: PackOffer): Promise<boolean> {
  const kept = await keptPacks(storage, release)
  return kept.some(({ file }) => file === offer.file)
}

/** The whole packs that are kept of a release. */
export async function keptPacks({ caches, root }: Storage, release: string): Promise<PackOffer[]> {
  const name = cacheName(root, release)
  if (!(await caches.has(name))) return []
  const cache = await caches.open(name)
  const marks = (await cache.keys()).filter(({ url }) => url.endsWith('.pack?whole'))
  const responses = await Promise.all(marks.map((request) => cache.match(request)))
  return Promise.all(
    responses.flatMap((response) => (response ? [response.json() as Promise<PackOffer>] : [])),
  )
}

/** Open a pack that is kept; undefined where it is not, or no longer whole. */
export async function openKept(
  storage: Storage,
  release: string,
  offer: PackOffer,
): Promise<Pack | undefined> {
  const cache = await storage.caches.open(cacheName(storage.root, release))
  const parts = await partsOf(storage, cache, offer)
  const blob = new Blob(parts)
  if (blob.size !== offer.size) return undefined
  return openPack(blob).catch(() => undefined)
}

/** Take a pack away, whole or begun. */
export async function dropPack(storage: Storage, release: string, offer: PackOffer): Promise<void> {
  const cache = await storage.caches.open(cacheName(storage.root, release))
  const start = storage.root + offer.file
  const own = (await cache.keys()).filter(({ url }) => url.startsWith(`${start}?`))
  await Promise.all(own.map((request) => cache.delete(request)))
}

/** Take a pack over from another release that keeps the very same bytes, without fetching. */
export async function takeOver(
  storage: Storage,
  from: string,
  to: string,
  offer: PackOffer,
): Promise<boolean> {
  if (!(await isKept(storage, from, offer))) return false
  const [source, target] = await Promise.all(
    [from, to].map((release) => storage.caches.open(cacheName(storage.root, release))),
  )
  const own = (await source!.keys()).filter(({ url }) => url.startsWith(`${storage.root + offer.file}?`))
  for (const request of own) {
    const response = await source!.match(request)
    if (response) await target!.put(request, response)
  }
  return true
}

const part = ({ root }: Storage, { file }: PackOffer, number: number) => `${root}${file}?part=${number}`
const mark = ({ root }: Storage, { file }: PackOffer) => `${root}${file}?whole`

async function partsOf(storage: Storage, cache: Cache, offer: PackOffer): Promise<Blob[]> {
  const parts: Blob[] = []
  for (;;) {
    const response = await cache.match(part(storage, offer, parts.length))
    if (!response) return parts
    parts.push(await response.blob())
  }
}

async function checksum(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
