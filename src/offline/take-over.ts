import type { WorkerScope } from './worker-scope.ts'

/**
 * How one service worker follows another without harm: the new one waits until the one before rests. Chromium
 * ends a worker that is still at work a second later, and holds up the page that it was fetching.
 */

/** What the new worker asks the one before: to be told when it rests. */
export const untilYouRest = { kind: 'rest' } as const

/** Take the place of the worker before, as soon as it rests. */
export async function takeOver(scope: WorkerScope): Promise<void> {
  const before = scope.registration.active
  if (before) await rested(before)
  await scope.skipWaiting()
}

async function rested(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<void>((resolve) => {
    port1.onmessage = () => resolve()
  })
  worker.postMessage(untilYouRest, [port2])
  await Promise.race([answered, after(longestWait)])
  port1.close()
}

/** Knows whether a worker is at work. */
export interface Work {
  /** Something is being done until this settles. */
  add(promise: Promise<unknown>): void
  /** Settles when nothing has been done for a while. */
  rest(): Promise<void>
}

/** Keep account of a worker's work. */
export function accountOfWork(): Work {
  let [running, last] = [0, 0]
  const end = () => {
    running -= 1
    last = Date.now()
  }
  return {
    add(promise) {
      running += 1
      promise.then(end, end)
    },
    async rest() {
      const asked = Date.now()
      const isQuiet = (now: number) => now - last > (now - asked > shortWait ? shortQuiet : quiet)
      while (running > 0 || !isQuiet(Date.now())) await after(20)
    },
  }
}

/** In milliseconds: how long nothing must have happened; less when that has not come for a while; and how long the new worker waits at most. */
const quiet = 150
const shortWait = 5000
const shortQuiet = 50
const longestWait = 30_000

const after = (time: number) => new Promise<void>((done) => setTimeout(done, time))
