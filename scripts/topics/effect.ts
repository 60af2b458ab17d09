import type { Archive } from '../../src/archive/archive.ts'
import { classify, compileTopics } from '../../src/archive/classify.ts'
import { compare } from '../../src/archive/compare.ts'
import type { Topic } from '../../src/archive/topic.ts'

/** A paper, by name. */
export interface Named {
  id: string
  title: string
}

/** What edited rules do to a topic. */
export interface Effect {
  topic: string
  joins: Named[]
  leaves: Named[]
}

/** The topics of an archive that papers have joined or left since its topics were those of before, by id. A paper's own part is what counts: a parent is not joined with its part. */
export function effectOf({ entries }: Pick<Archive, 'entries'>, before: Topic[]): Effect[] {
  const rules = compileTopics(before)
  const effects = new Map<string, Effect>()
  const effect = (topic: string): Effect => {
    const known = effects.get(topic) ?? { topic, joins: [], leaves: [] }
    effects.set(topic, known)
    return known
  }
  for (const { paper, topics } of entries) {
    const named = { id: paper.id, title: paper.title }
    const now = new Set(topics.map(({ topic }) => topic))
    const then = new Set(classify(paper, rules).map(({ topic }) => topic))
    for (const topic of now.difference(then)) effect(topic).joins.push(named)
    for (const topic of then.difference(now)) effect(topic).leaves.push(named)
  }
  return [...effects.values()].toSorted((a, b) => compare(a.topic, b.topic))
}
