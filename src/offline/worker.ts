import { bringOver, dropOlder, rememberOlder } from './editions.ts'
import { openLibrary } from './library.ts'
import { cacheName, isKept, keepPack, type Storage } from './shelf.ts'
import type { WorkerScope } from './worker-scope.ts'

const scope = self as unknown as WorkerScope
const offer = scope.sheaf
const root = new URL('./', scope.location.href).href
const storage: Storage = { caches, fetch: (input, init) => fetch(input, init), root }
const library = openLibrary(storage, offer.release)

/** How long a page may take from the network before a kept copy is shown, in milliseconds. */
const patience = 4000

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('message', ({ data }) => {
  if (data === 'kept') library.forget()
})
scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(root) || request.headers.has('range')) return
  if (request.url.endsWith('.pack')) return
  if (request.mode !== 'navigate') return event.respondWith(file(request))
  event.respondWith(page(request))
  event.waitUntil(tidy())
})

async function install(): Promise<void> {
  if (savesData()) await keepNotice()
  else await bringOver(storage, offer)
  await scope.skipWaiting()
}

async function activate(): Promise<void> {
  await rememberOlder(storage, offer.release, await openPages())
  await dropOlder(storage, offer.release, await openPages())
  await scope.clients.claim()
}

const openPages = async () =>
  (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id)

/** A page: from the network where it answers in time, else as it is kept, else a page that says it is not. */
async function page(request: Request): Promise<Response> {
  const fetched = fetch(request).catch(() => undefined)
  const first = await Promise.race([fetched, waited(patience)])
  if (first && first.status < 500) return first
  const kept = await library.find(request.url)
  return kept ?? (await fetched) ?? (await library.find(`${root}offline/missing/`, 503)) ?? notice()
}

/** Any other file: one whose name says its bytes as it is kept, else from the network, else as it is kept. */
async function file(request: Request): Promise<Response> {
  if (/\/_astro\/|\/search-[\da-f]+\//.test(request.url)) {
    const kept = (await library.find(request.url)) ?? (await library.findOlder(request.url))
    if (kept) return kept
  }
  const fetched = await fetch(request).catch(() => undefined)
  if (fetched?.ok) return fetched
  return (await library.find(request.url)) ?? fetched ?? Response.error()
}

/** Let go of releases that no open page needs, and mend a core that the browser has thrown away. */
async function tidy(): Promise<void> {
  await dropOlder(storage, offer.release, await openPages())
  if (savesData() || (await isKept(storage, offer.release, offer.core))) return
  await keepPack(storage, offer.release, offer.core).catch(() => {})
  library.forget()
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}

async function keepNotice(): Promise<void> {
  const cache = await caches.open(cacheName(root, offer.release))
  await cache.add(`${root}offline/missing/`)
}

async function notice(): Promise<Response> {
  const kept = await caches.match(`${root}offline/missing/`)
  return kept ?? new Response('You are offline, and this page is not kept.', { status: 503 })
}

const waited = (time: number) => new Promise<undefined>((done) => setTimeout(() => done(undefined), time))
