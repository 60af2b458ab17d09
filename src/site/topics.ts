import type { Archive } from '../archive/archive.ts'
import type { Topic } from '../archive/topic.ts'

/** Every topic by its id, and by each id that it had before: its feed and its files stay where they were. */
export function topicsById({ topics, topic, movedTopics }: Archive): { id: string; topic: Topic }[] {
  const moved = [...movedTopics].flatMap(([id, now]) => {
    const found = topic.get(now)
    return found ? [{ id, topic: found }] : []
  })
  return [...topics.map((own) => ({ id: own.id, topic: own })), ...moved]
}
