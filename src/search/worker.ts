import type { Answer } from './answer.ts'
import { type Engine, openEngine } from './engine.ts'
import { readFrom } from './page/read.ts'
import type { Query } from './query.ts'

/** What the page asks; without a query, whether the worker is there and that it may begin to read. */
export interface WorkerQuestion {
  number: number
  base: string
  query?: Query
}

/** The answer to the question of a number, or why there is none; `ready` where nothing was asked, `stale` where something newer was. */
export type WorkerAnswer = { number: number } & (
  | { kind: 'answer'; answer: Answer }
  | { kind: 'failed'; error: string }
  | { kind: 'ready' | 'stale' }
)

const engines = new Map<string, Promise<Engine>>()
let newest = 0

addEventListener('message', async ({ data }: MessageEvent<WorkerQuestion>) => {
  const { number, base, query } = data
  newest = number
  try {
    const engine = engineOf(base)
    if (!query) return reply({ number, kind: 'ready' })
    const { search } = await engine
    if (number < newest) return reply({ number, kind: 'stale' })
    reply({ number, kind: 'answer', answer: await search(query) })
  } catch (error) {
    reply({ number, kind: 'failed', error: String(error) })
  }
})

function engineOf(base: string): Promise<Engine> {
  const engine = engines.get(base) ?? openEngine(readFrom(base))
  engines.set(base, engine)
  engine.catch(() => engines.delete(base))
  return engine
}

const reply = (answer: WorkerAnswer) => postMessage(answer)
