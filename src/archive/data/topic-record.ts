import { plain } from '../text/plain.ts'
import type { Topic } from '../topic.ts'
import type { Recorded } from './paper-record.ts'
import type { TopicRecord } from './schemas.ts'

/** A topic as data: what it is, how many papers it has, and what was recorded, unchanged. */
export const topicRecord = (topic: Topic, papers: number, url: string, source: Recorded): TopicRecord => ({
  id: topic.id,
  label: topic.label,
  parent: topic.parent ?? null,
  description: plain(topic.description),
  papers,
  url,
  source: source as TopicRecord['source'],
})
