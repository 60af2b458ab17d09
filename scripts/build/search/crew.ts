import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { madeOf, type WorkerNews } from '../worker-news.ts'
import { type MadePart, makeOne, type PartTask } from './part-task.ts'

/** Do tasks, several at a time where there are several, and take in what was made of each, in no certain order. The first that fails ends all. */
export async function doTasks(
  tasks: readonly PartTask[],
  take: (made: MadePart, at: number) => void,
): Promise<void> {
  if (tasks.length === 1) return take(await makeOne(tasks[0]!), 0)
  const waiting = [...tasks.entries()]
  const workers = Array.from(
    { length: Math.min(tasks.length, availableParallelism(), mostWorkers) },
    () => new Worker(new URL('./part-worker.ts', import.meta.url)),
  )
  const work = async (worker: Worker) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      worker.postMessage(next[1])
      const [news] = (await once(worker, 'message')) as [WorkerNews<MadePart>]
      take(madeOf(news), next[0])
    }
  }
  try {
    await Promise.all(workers.map(work))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Each takes half a gigabyte, with the program that Pagefind runs. */
const mostWorkers = 2
