import { parentPort } from 'node:worker_threads'
import { makeOne, type PartTask } from './part-task.ts'

/** What a worker says of its task: what it made, or what kept it from it. */
export type WorkerNews =
  | { made: Awaited<ReturnType<typeof makeOne>> }
  | { failed: { message: string; code?: unknown; syscall?: unknown } }

parentPort?.on('message', async (task: PartTask) => {
  try {
    const made = await makeOne(task)
    const buffers = [made.index, made.files].flatMap((bytes) => (bytes ? [bytes.buffer] : []))
    tell({ made }, buffers)
  } catch (error) {
    tell({
      failed: {
        message: String(error),
        ...(error instanceof Error ? { ...error, message: error.message } : {}),
      },
    })
  }
})

function tell(news: WorkerNews, buffers: ArrayBuffer[] = []): void {
  parentPort?.postMessage(news, buffers)
}
