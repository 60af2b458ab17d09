import { parentPort } from 'node:worker_threads'
import { failedNews, type WorkerNews } from '../worker-news.ts'
import { type MadePart, makeOne, type PartTask } from './part-task.ts'

parentPort?.on('message', async (task: PartTask) => {
  try {
    const made = await makeOne(task)
    const buffers = [made.index, made.files].flatMap((bytes) => (bytes ? [bytes.buffer] : []))
    tell({ made }, buffers)
  } catch (error) {
    tell(failedNews(error))
  }
})

function tell(news: WorkerNews<MadePart>, buffers: ArrayBuffer[] = []): void {
  parentPort?.postMessage(news, buffers)
}
