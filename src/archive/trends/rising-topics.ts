import type { Archive } from '../archive.ts'
import type { Topic } from '../topic.ts'
import { mostGrown, type Rising, risingOf } from './rising.ts'
import type { Windows } from './windows.ts'

export interface RisingTopic extends Rising {
  topic: Topic
}

/** The topics whose share of the papers has surely grown, most first; of a topic and its part, the one that has grown more. */
export function risingTopics(
  { topics, papersOf }: Pick<Archive, 'topics' | 'papersOf'>,
  windows: Windows,
): RisingTopic[] {
  const found = topics.flatMap((topic) => {
    const rising = risingOf(papersOf.get(topic.id) ?? [], windows)
    return rising ? [{ topic, ...rising }] : []
  })
  const ranked = found.toSorted(mostGrown(({ topic }) => topic.id))
  return ranked.filter(({ topic }, at) => !ranked.slice(0, at).some((other) => isKin(topic, other.topic)))
}

const isKin = (a: Topic, b: Topic) => a.parent === b.id || b.parent === a.id
