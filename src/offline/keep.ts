import type { PackOffer } from './offer.ts'
import {
  dropPack,
  isKept,
  isWhole,
  openCache,
  partOf,
  partSize,
  partsIn,
  type Storage,
  setMark,
} from './shelf.ts'

/** How a pack is fetched: told how many of its bytes are here, and stopped by the signal. */
export interface Fetching {
  signal?: AbortSignal
  progress?: (bytes: number) => void
}

/**
 * Keep a pack of a release: fetched in one request, from where an earlier attempt broke off. Rejects where the
 * server, the network or the storage fails, or the bytes are not those that were offered. What was fetched until
 * then stays for the next attempt, unless it is wrong or there is no room for it.
 */
export async function keepPack(
  storage: Storage,
  release: string,
  offer: PackOffer,
  fetching: Fetching = {},
): Promise<void> {
  if (await isKept(storage, release, offer)) return fetching.progress?.(offer.size)
  const cache = await openCache(storage, release)
  try {
    const begun = await fetchRest(storage, cache, offer, fetching)
    const { size } = new Blob(await partsIn(cache, storage.root, offer))
    if (size < offer.size) throw new Error('the connection broke off; it can go on from there.')
    if (await isWhole(cache, storage.root, offer)) return await setMark(cache, storage.root, offer)
    await dropPack(storage, release, offer)
    if (begun === 0) throw new WrongBytes()
  } catch (error) {
    if (!canGoOn(error)) await dropPack(storage, release, offer)
    throw error
  }
  await keepPack(storage, release, offer, fetching)
}

/** What arrived is not what was offered. */
class WrongBytes extends Error {
  override message = 'what arrived is not what was offered.'
}

/** Whether the next attempt may go on from what is here. */
const canGoOn = (error: unknown) =>
  !(error instanceof WrongBytes || (error instanceof DOMException && error.name === 'QuotaExceededError'))

/** Fetch what is missing of a pack; returns how many bytes of it were there before. */
async function fetchRest(
  storage: Storage,
  cache: Cache,
  offer: PackOffer,
  { signal, progress = () => {} }: Fetching,
): Promise<number> {
  const parts = await partsIn(cache, storage.root, offer)
  const begun = new Blob(parts).size
  if (begun === offer.size) return begun
  const silence = watchSilence(signal)
  try {
    const { body, goesOn } = await request(storage, offer, begun, silence.signal)
    const number = goesOn ? Math.floor(begun / partSize) : 0
    const writer = writeParts(storage, cache, offer, number, goesOn ? parts.slice(number) : [])
    await pour(body, writer, (bytes) => {
      silence.broken()
      progress(bytes)
    })
    return goesOn ? begun : 0
  } finally {
    silence.end()
  }
}

/** Ask for a pack from a byte on, and learn whether the answer goes on from there or begins anew. */
async function request(storage: Storage, offer: PackOffer, begun: number, signal: AbortSignal) {
  const headers: HeadersInit = begun > 0 ? { range: `bytes=${begun}-` } : {}
  const response = await storage.fetch(storage.root + offer.file, {
    headers,
    cache: 'no-store',
    priority: 'low',
    signal,
  })
  const { status, ok, body } = response
  const goesOn = status === 206
  if (status === 416 || (goesOn && !rangeStarts(response, begun))) throw new WrongBytes()
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (!ok || isPage || !body) throw new Error(`the server answered ${status}${isPage ? ' with a page' : ''}.`)
  return { body, goesOn }
}

const rangeStarts = ({ headers }: Response, start: number) =>
  headers.get('content-range')?.startsWith(`bytes ${start}-`) === true

/** How long a server may send nothing, in milliseconds. */
const longestSilence = 20_000

/** A signal that aborts when nothing has arrived for too long, or when the reader's does. */
function watchSilence(signal: AbortSignal | undefined) {
  const abort = new AbortController()
  const stop = () => abort.abort(new Error('the server does not answer any more; it can go on from there.'))
  let timer = setTimeout(stop, longestSilence)
  const end = () => clearTimeout(timer)
  return {
    signal: signal ? AbortSignal.any([signal, abort.signal]) : abort.signal,
    end,
    broken() {
      end()
      timer = setTimeout(stop, longestSilence)
    },
  }
}

/** Writes the bytes of a pack as parts; `held` is a part that was begun. */
function writeParts({ root }: Storage, cache: Cache, offer: PackOffer, first: number, begun: Blob[]) {
  let [number, held] = [first, new Blob(begun)]
  const put = async (part: Blob) => cache.put(partOf(root, offer, number), new Response(part))
  return {
    async add(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
      held = new Blob([held, bytes])
      for (; held.size >= partSize; number++) {
        await put(held.slice(0, partSize))
        held = held.slice(partSize)
      }
      const size = number * partSize + held.size
      if (size > offer.size) throw new WrongBytes()
      return size
    },
    async close() {
      if (held.size > 0) await put(held)
    },
  }
}

/** Write a body as it arrives; where it breaks off, what has arrived is still written. */
async function pour(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  writer: ReturnType<typeof writeParts>,
  progress: (bytes: number) => void,
): Promise<void> {
  const reader = body.getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      progress(await writer.add(chunk.value))
  } finally {
    reader.cancel().catch(() => {})
    await writer.close()
  }
}
