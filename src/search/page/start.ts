import { ownScript } from '../../client/own-script.ts'
import type { Answer } from '../answer.ts'
import type { Query } from '../query.ts'
import type { WorkerAnswer, WorkerQuestion } from '../worker.ts'
import workerUrl from '../worker.ts?worker&url'

/** Answers a query. Rejects where neither our index nor Pagefind's can be read. */
export type Search = (query: Query) => Promise<Answer>

/** Why a query was not answered: a newer one came in between. */
const stale = new Error('Something newer was asked')

/** Start the search: in a worker, so that typing never waits; where there can be none, in the page; where our index cannot be read, through Pagefind's. */
export function startSearch(base: string): Search {
  const inWorker = openWorker(base)
  return async (query) => {
    try {
      return await ((await inWorker)?.(query) ?? inPage(base, query))
    } catch (error) {
      if (error === stale) throw error
      console.warn('The search index could not be read; Pagefind stands in.', error)
      const { searchWithPagefind } = await import('./pagefind.ts')
      return searchWithPagefind(query, base)
    }
  }
}

let engine: Promise<{ search: Search }> | undefined

/** Search on the page's own thread. */
async function inPage(base: string, query: Query): Promise<Answer> {
  const [{ openEngine }, { readFrom }] = await Promise.all([import('../engine.ts'), import('./read.ts')])
  engine ??= openEngine(readFrom(base))
  engine.catch(() => {
    engine = undefined
  })
  return (await engine).search(query)
}

interface Waiting {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** The search of a worker; undefined where the browser lets none run. */
async function openWorker(base: string): Promise<Search | undefined> {
  const worker = startWorker()
  if (!worker) return undefined
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    const asked = waiting.get(data.number)
    waiting.delete(data.number)
    if (data.kind === 'answer') asked?.resolve(data.answer)
    else asked?.reject(data.kind === 'failed' ? new Error(data.error) : stale)
  })
  const search: Search = (query) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ number: last, base, query } satisfies WorkerQuestion)
    })
  return new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(search), { once: true })
    worker.addEventListener('error', () => resolve(undefined), { once: true })
    worker.postMessage({ number: 0, base } satisfies WorkerQuestion)
  })
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(ownScript(workerUrl), { type: 'module' })
  } catch {
    return undefined
  }
}
