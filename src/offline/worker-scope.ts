import type { Offer } from './shelf.ts'

/** What this project uses of a service worker's scope; the DOM's types do not know it. */
export interface WorkerScope {
  /** Written in front of the worker by the build. */
  sheaf: Offer
  location: { href: string }
  clients: Clients
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingEvent & { data: unknown }) => void): void
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
  respondWith(response: Promise<Response>): void
}
