import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/**
 * Do something with Pagefind, which runs a program of its own. Rejects where that ends before its time, as it does on a
 * full disk: Pagefind would wait for its answer, and Node would end without a word.
 */
export async function withBackend<T>(run: () => Promise<T>): Promise<T> {
  const { promise: broken, reject } = Promise.withResolvers<never>()
  const watch = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess }
    child.once('exit', (code, signal) =>
      reject(Object.assign(new Error(stopped(signal ?? code)), { syscall: 'write' })),
    )
  }
  subscribe(name, watch)
  try {
    return await Promise.race([run(), broken])
  } finally {
    unsubscribe(name, watch)
    broken.catch(() => {}) // it ends when its work is done, too
  }
}

const stopped = (how: string | number | null) =>
  `Pagefind stopped (${how}) while it wrote the search index: is the disk full?`

/** Where Node tells of each program that it starts. */
const name = 'child_process'
