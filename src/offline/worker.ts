import { bringOver, dropOlder, hasOther, rememberOlder } from './editions.ts'
import { openLibrary } from './library.ts'
import { mend } from './mend.ts'
import type { Message } from './messages.ts'
import { fetchFile, fetchPage, isReachable } from './network.ts'
import { savesData, saving } from './saving.ts'
import { openCache, type Storage } from './shelf.ts'
import { accountOfWork, takeOver } from './take-over.ts'
import type { FetchEvent, WorkerScope } from './worker-scope.ts'

const scope = self as unknown as WorkerScope
const offer = scope.sheaf
const root = new URL('./', scope.location.href).href
const storage: Storage = { caches, fetch: (input, init) => fetch(input, init), root }
const library = openLibrary(storage, offer)
const work = accountOfWork()
/** Whether another worker has taken the place of this one, and cares for what is kept. */
const isReplaced = () => scope.serviceWorker?.state === 'redundant'
/** Whether nothing may be fetched unasked. */
const isSaving = () => savesData(navigator) || scope.location.href.endsWith(saving)
/** When this worker has told the next one that it rests; pages then go past it for a moment, for Chromium would hold up what it begins. */
let restedAt = Number.NEGATIVE_INFINITY
const handover = 1000
const missingPage = `${root}offline/missing/`
/** The pages, and the workers they started, that came from the shelf: what they load comes from there too. */
const fromShelf = new Set<string>()

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('message', (event) => event.waitUntil(answer(event.data as Message, event.ports[0])))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const isOurs = request.method === 'GET' && request.url.startsWith(root)
  if (!isOurs || request.headers.has('range') || request.url.endsWith('.pack')) return
  const isPage = request.mode === 'navigate'
  if (isPage && Date.now() - restedAt < handover) return
  const response = isPage ? page(event) : file(event)
  work.add(response)
  event.respondWith(response)
})

async function install(): Promise<void> {
  if (!isSaving()) await bringOver(storage, offer)
  else if (await hasOther(storage, offer.release))
    throw new Error('The reader saves data: what is kept stays')
  else await (await openCache(storage, offer.release)).add(missingPage)
  await takeOver(scope)
}

async function activate(): Promise<void> {
  await scope.registration.navigationPreload?.enable().catch(() => {})
  await rememberOlder(storage, offer.release, await openPages()).catch(() => {})
  await dropOlder(storage, offer.release, await openPages()).catch(() => {})
  await scope.clients.claim()
}

const openPages = async () =>
  (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id)

/** A page: from the network where it answers well and in time, else as it is kept, else one that says it is not. */
async function page(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const network = fetchPage(event)
  const fetched = await network.inTime()
  work.add(network.atLast())
  event.waitUntil(network.atLast())
  setTimeout(tidy, leaving, fetched !== undefined)
  if (fetched && fetched.status !== 404 && fetched.status < 500) return fetched
  const kept = await library.find(url)
  if (kept) fromShelf.add(event.resultingClientId)
  return kept ?? (await network.atLast()) ?? notKept(url)
}

/** Any other file: where its page came from the shelf, or its name says its bytes, as it is kept; else from the network, else as it is kept. */
async function file({ request, clientId, resultingClientId }: FetchEvent): Promise<Response> {
  const isFromShelf = fromShelf.has(clientId)
  if (isFromShelf && resultingClientId) fromShelf.add(resultingClientId)
  const isFixed = /\/(_astro|search\/index|pagefind\/(\d+\/)?fragment)\/.*\.(?!json$)/.test(request.url)
  const kept = isFromShelf || isFixed ? await library.find(request.url) : undefined
  if (kept) return kept
  const network = fetchFile(request)
  const fetched = await network.inTime()
  if (fetched?.ok) return fetched
  const found = (await library.find(request.url)) ?? (await library.findOlder(request.url))
  return found ?? (await network.atLast()) ?? Response.error()
}

async function notKept(url: string): Promise<Response> {
  const isPage = new URL(url).pathname.endsWith('/')
  const notFound = isPage && (await library.isWhole()) && (await library.find(`${root}404.html`, 404))
  return notFound || ((await library.find(missingPage, 503)) ?? notice())
}

async function notice(): Promise<Response> {
  const kept = await caches.match(missingPage).catch(() => undefined)
  return kept ?? new Response('You are offline, and this page is not kept.', { status: 503 })
}

/** How long the page before may take to leave, in milliseconds. */
const leaving = 500

/** Let go of releases that no open page needs; while the network answers, mend what is damaged or gone. */
async function tidy(isOnline: boolean): Promise<void> {
  if (isReplaced()) return
  await dropOlder(storage, offer.release, await openPages()).catch(() => {})
  if (isOnline && !isSaving()) work.add(mend(storage, offer, library, isReplaced))
}

async function answer(message: Message, port: MessagePort | undefined): Promise<void> {
  if (message.kind === 'rest') {
    await work.rest()
    restedAt = Date.now()
  }
  if (message.kind === 'changed') library.forget()
  port?.postMessage(message.kind === 'unopenable' ? await unopenable(message.urls) : offer)
}

async function unopenable(urls: string[]): Promise<string[]> {
  const kept = await Promise.all(urls.map((url) => library.has(url)))
  const missing = urls.filter((_, at) => !kept[at])
  return missing.length === 0 || (await isReachable(`${root}offline/packs.json`)) ? [] : missing
}
