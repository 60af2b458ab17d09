/** The path below which the site stands; begins and ends in `/`. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** Where this browser remembers that its reader wants nothing kept. */
export const isRefused = `nothing-kept:${base}`

/** Register the service worker of the site. Rejects where the browser lets none run. */
export const register = () =>
  navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
