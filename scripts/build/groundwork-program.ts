import { type GroundworkTask, layGroundwork } from './groundwork.ts'
import type { GroundworkNews } from './groundwork-beside.ts'
import { failedNews } from './worker-news.ts'

const tell = (news: GroundworkNews) => process.send?.(news)

process.on('disconnect', () => process.exit(1)) // whoever asked for it is gone
process.on('message', async (task: GroundworkTask) => {
  try {
    tell({ made: await layGroundwork(task, (step) => tell({ step })) })
  } catch (error) {
    tell(failedNews(error))
  }
})
