import { ownScript } from '../client/own-script.ts'
import { savesData, saving } from './saving.ts'

/** The path below which the site stands; begins and ends in `/`. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** Where this browser remembers that its reader wants nothing kept. */
export const isRefused = `nothing-kept:${base}`

/** The registration of this site's own service worker; undefined where there is none. */
export async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(base)
  return found?.scope === new URL(base, location.href).href ? found : undefined
}

/** Register the service worker of the site: for a reader who saves data one that fetches nothing unasked, unless there is one already. Rejects where the browser lets none run. */
export async function register(): Promise<ServiceWorkerRegistration> {
  const registered = await registration()
  if (registered && savesData(navigator)) return registered
  const script = `${base}sw.js${savesData(navigator) ? saving : ''}`
  return navigator.serviceWorker.register(ownScript(script), { scope: base, updateViaCache: 'none' })
}
