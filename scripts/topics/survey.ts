import type { Archive } from '../../src/archive/archive.ts'
import type { Topic } from '../../src/archive/topic.ts'
import { topicTree } from '../../src/archive/topic-tree.ts'
import { type Effect, effectOf, type Named } from './effect.ts'
import { type Overlap, overlapsOf } from './overlaps.ts'
import { type Frequent, phrasesOf } from './phrases.ts'

/** Topics as they were, and by what name. */
export interface Past {
  name: string
  topics: Topic[]
}

/** How the rules of an archive's topics do. */
export interface Survey {
  papers: number
  /** In their two levels. `papers` counts those of the parts too, `first` those whose first topic it is. */
  topics: { id: string; label: string; parent?: string; papers: number; first: number }[]
  unsorted: Named[]
  /** What the rules are compared with. */
  before?: string
  /** The topics that papers join or leave by the edited rules. */
  effects: Effect[]
  overlaps: Overlap[]
  /** Phrases that are frequent in a topic's papers and in none of its rules. */
  missing: { topic: string; phrases: Frequent[] }[]
  /** Frequent phrases that no topic has. */
  unclaimed: Frequent[]
}

/** Survey the topics of an archive, and compare them with those of before. */
export function survey(archive: Archive, past: Past | undefined): Survey {
  const named = archive.unsorted.map(({ paper: { id, title } }) => ({ id, title }))
  return {
    papers: archive.entries.length,
    topics: countsOf(archive),
    unsorted: named,
    ...(past && { before: past.name }),
    effects: past ? effectOf(archive, past.topics) : [],
    overlaps: overlapsOf(archive),
    ...phrasesOf(archive),
  }
}

function countsOf(archive: Archive): Survey['topics'] {
  const first = Map.groupBy(archive.entries, ({ topics }) => topics[0]?.topic)
  return topicTree(archive)
    .flatMap(({ topic, parts }) => [topic, ...parts])
    .map(({ id, label, parent }) => ({
      id,
      label,
      ...(parent !== undefined && { parent }),
      papers: archive.papersOf.get(id)?.length ?? 0,
      first: first.get(id)?.length ?? 0,
    }))
}
