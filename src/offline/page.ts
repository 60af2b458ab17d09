/** The page's part of offline reading: registers the service worker, and says when a new release has come. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  addEventListener('load', () => {
    register().catch(() => {
      // Without a worker (denied, private mode, no room) the site works online as before.
    })
  })
}

async function register(): Promise<void> {
  const had = navigator.serviceWorker.controller !== null
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: 'none',
  })
  if (had) navigator.serviceWorker.addEventListener('controllerchange', tell)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {})
  })
}

function tell(): void {
  const note = document.querySelector<HTMLElement>('[data-new-release]')
  if (!note) return
  note.hidden = false
  note.querySelector('button')?.addEventListener('click', () => location.reload())
}
