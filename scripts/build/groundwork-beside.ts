import { Worker } from 'node:worker_threads'
import type { GroundworkTask, Laid } from './groundwork.ts'
import type { GroundworkNews } from './groundwork-worker.ts'
import { madeOf } from './worker-news.ts'

/** The same as `layGroundwork`, in a thread of its own, whose memory is free again when it has ended. */
export async function layGroundworkBeside(
  task: GroundworkTask,
  progress: (step: string) => void,
): Promise<Laid> {
  const worker = new Worker(new URL('./groundwork-worker.ts', import.meta.url), { workerData: task })
  try {
    return await new Promise<Laid>((resolve, reject) => {
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('The thread that reads the content ended early')))
      worker.on('message', (news: GroundworkNews) => {
        if ('step' in news) return progress(news.step)
        try {
          resolve(madeOf(news))
        } catch (error) {
          reject(error)
        }
      })
    })
  } finally {
    await worker.terminate()
  }
}
