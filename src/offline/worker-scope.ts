import type { Offer } from './offer.ts'

/** What this project uses of a service worker's scope; the DOM's types do not know it. */
export interface WorkerScope {
  /** Written in front of the worker by the build. */
  sheaf: Offer
  location: { href: string }
  clients: Clients
  registration: ServiceWorkerRegistration
  /** This worker itself; older browsers do not tell. */
  serviceWorker?: Pick<ServiceWorker, 'state'>
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void
}

export interface Clients {
  claim(): Promise<void>
  matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<{ id: string }[]>
}

export interface LastingEvent {
  waitUntil(promise: Promise<unknown>): void
}

export interface FetchEvent extends LastingEvent {
  request: Request
  /** Who asks, and who will be there when it is answered; empty where there is nobody. */
  clientId: string
  resultingClientId: string
  preloadResponse: Promise<Response | undefined>
  respondWith(response: Promise<Response>): void
}

export interface WorkerMessage extends LastingEvent {
  data: unknown
  ports: readonly MessagePort[]
}
