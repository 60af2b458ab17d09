import { parentPort, workerData } from 'node:worker_threads'
import { type GroundworkTask, type Laid, layGroundwork } from './groundwork.ts'
import { failedNews, type WorkerNews } from './worker-news.ts'

/** What the thread says: each step as it begins, and what came of it in the end. */
export type GroundworkNews = { step: string } | WorkerNews<Laid>

const tell = (news: GroundworkNews) => parentPort?.postMessage(news)

try {
  tell({ made: await layGroundwork(workerData as GroundworkTask, (step) => tell({ step })) })
} catch (error) {
  tell(failedNews(error))
}
