import { recall } from '../client/remember.ts'
import { whenQuiet } from './quiet.ts'
import { isRefused, register } from './register.ts'

/** Every page's part of offline reading: it registers the service worker, at the first visit once the page rests, and says when a new release has come. A site whose pages have no note for that keeps nothing. */
const note = document.querySelector<HTMLElement>('[data-new-release]')

if (note && navigator.serviceWorker && import.meta.env.PROD && recall(isRefused) === undefined) {
  if (document.readyState === 'complete') start()
  else addEventListener('load', start)
}

function start(): void {
  const { controller } = navigator.serviceWorker
  const registration = controller ? register() : whenQuiet().then(register)
  // Without a worker (denied, private mode, no room) the site works online as before.
  registration.then((own) => watch(own, controller)).catch(() => {})
}

/** Tell the reader when another release takes the place of the one that this page is of. */
function watch(registration: ServiceWorkerRegistration, before: ServiceWorker | null): void {
  const { serviceWorker } = navigator
  const look = () => registration.update().catch(() => {})
  const lookWhenSeen = () => void (document.visibilityState === 'visible' && look())
  const looked = before && look().then(() => newest(registration))
  let own = isKept() ? before : looked
  serviceWorker.addEventListener('controllerchange', async () => {
    const { controller } = serviceWorker
    own ??= Promise.resolve(controller)
    if (controller !== (await own)) tell()
  })
  document.addEventListener('visibilitychange', lookWhenSeen)
  setInterval(lookWhenSeen, 3_600_000)
}

/** Whether this page came from the shelf and not from the network. */
function isKept(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.serverTiming?.some(({ name }) => name === 'kept') === true
}

/** The worker of the release that the server has now: that of a page which has just come from there. */
const newest = ({ installing, waiting, active }: ServiceWorkerRegistration) => installing ?? waiting ?? active

function tell(): void {
  if (!note) return
  note.hidden = false
  const [show, later] = note.querySelectorAll('button')
  show?.addEventListener('click', () => location.reload())
  later?.addEventListener('click', () => {
    note.hidden = true
  })
}
