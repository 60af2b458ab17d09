import type { FetchEvent } from './worker-scope.ts'

/** An answer of the network that is under way. */
export interface Fetching {
  /** The answer, if it comes before patience ends; undefined where it does not, or the network fails. */
  inTime(): Promise<Response | undefined>
  /** The answer, however long it takes; undefined where the network fails. */
  atLast(): Promise<Response | undefined>
}

/** Fetch a page; the browser may have begun before the worker was awake. */
export function fetchPage({ request, preloadResponse }: FetchEvent): Fetching {
  return patiently(preloadResponse.then((response) => response ?? fetch(request)))
}

/** Fetch a file; a page that comes in its place, such as that of a hotel's network, is none. */
export function fetchFile(request: Request): Fetching {
  return patiently(
    fetch(request).then((response) => {
      const isPage = response.ok && response.headers.get('content-type')?.startsWith('text/html')
      return isPage && /\.(?!html$)\w+$/.test(new URL(request.url).pathname) ? undefined : response
    }),
  )
}

/** Whether the network answers, asked once in a while. */
export async function isReachable(url: string): Promise<boolean> {
  if (Date.now() - asked > 5000) {
    asked = Date.now()
    reachable = fetch(url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) }).then(
      () => true,
      () => false,
    )
  }
  return reachable
}
let asked = 0
let reachable = Promise.resolve(true)

/** How long the network may take before a kept copy is shown, in milliseconds; less for a while after it took longer. */
const patience = 3000
const lessPatience = 500
let lateUntil = 0

function patiently(network: Promise<Response | undefined>): Fetching {
  const answer = network.catch(() => undefined)
  return {
    atLast: () => answer,
    async inTime() {
      const time = Date.now() < lateUntil ? lessPatience : patience
      const first = await Promise.race([answer, after(time)])
      if (first === late) lateUntil = Date.now() + 30_000
      return first === late ? undefined : first
    },
  }
}

const late = Symbol('late')
const after = (time: number) => new Promise<typeof late>((done) => setTimeout(done, time, late))
