import { cacheName } from './shelf.ts'
import { takeOver } from './take-over.ts'
import type { WorkerScope } from './worker-scope.ts'

/** The kill switch: in the place of the service worker it removes everything that was kept, and itself. */
const scope = self as unknown as WorkerScope
const start = cacheName(new URL('./', scope.location.href).href, '')

scope.addEventListener('install', (event) => event.waitUntil(takeOver(scope)))
scope.addEventListener('activate', (event) => event.waitUntil(remove()))

async function remove(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(start))
  await Promise.all(names.map((name) => caches.delete(name)))
  await scope.registration.unregister()
}
