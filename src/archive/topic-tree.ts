import type { Archive } from './archive.ts'
import type { Topic } from './topic.ts'

/** A topic of the first level with its parts. */
export interface Branch {
  topic: Topic
  parts: Topic[]
}

/** The topics in their two levels, each level by label; a topic whose parent is unknown stands in the first. */
export function topicTree({ topics, topic }: Pick<Archive, 'topics' | 'topic'>): Branch[] {
  const isPart = ({ parent }: Topic) => parent !== undefined && topic.has(parent)
  const parts = Map.groupBy(topics.filter(isPart), ({ parent }) => parent)
  return topics
    .filter((item) => !isPart(item))
    .map((item) => ({ topic: item, parts: parts.get(item.id) ?? [] }))
}

/** What stands around a topic: the one that it is part of, its own parts, and the other parts of its parent. */
export function kinOf(own: Topic, archive: Pick<Archive, 'topics' | 'topic'>) {
  const parent = own.parent === undefined ? undefined : archive.topic.get(own.parent)
  const partsOf = (id: string) => archive.topics.filter((item) => item.parent === id)
  const siblings = parent ? partsOf(parent.id).filter(({ id }) => id !== own.id) : []
  return { parent, parts: partsOf(own.id), siblings }
}
