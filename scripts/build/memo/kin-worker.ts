import { parentPort, workerData } from 'node:worker_threads'
import { failedNews } from '../worker-news.ts'
import { type KinPass, passOver } from './kin-pass.ts'

try {
  parentPort?.postMessage({ made: passOver(workerData as KinPass) })
} catch (error) {
  parentPort?.postMessage(failedNews(error))
}
