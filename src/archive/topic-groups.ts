import { type Archive, compare, type Entry } from './archive.ts'
import type { Topic } from './topic.ts'

/** Papers that stand together because one topic of the upper level says most about each of them. */
export interface TopicGroup {
  /** Absent for the papers that no topic has. */
  topic: Topic | undefined
  /** In the order in which they were given. */
  entries: Entry[]
}

/** Papers by the topic of the upper level that holds their most certain topic, so that each stands once: the largest group first, then by label; the unsorted last. */
export function groupByTopic(entries: Entry[], topics: Archive['topic']): TopicGroup[] {
  const groups = Map.groupBy(entries, (entry) => upperTopic(entry, topics))
  return [...groups].map(([topic, own]) => ({ topic, entries: own })).toSorted(largestFirst)
}

/** Papers with those that are new in the days from one to another first, else as they stand. */
export const newFirst = (entries: Entry[], from: string, to: string): Entry[] => {
  const isNew = ({ added }: Entry) => from <= added && added <= to
  return [...entries.filter(isNew), ...entries.filter((entry) => !isNew(entry))]
}

/** The most certain topic of a paper; undefined for an unsorted one. */
export const firstTopic = (entry: Entry, topics: Archive['topic']): Topic | undefined =>
  topics.get(entry.topics[0]?.topic ?? '')

function upperTopic(entry: Entry, topics: Archive['topic']): Topic | undefined {
  const own = firstTopic(entry, topics)
  return topics.get(own?.parent ?? '') ?? own
}

const largestFirst = (a: TopicGroup, b: TopicGroup) =>
  Number(!a.topic) - Number(!b.topic) ||
  b.entries.length - a.entries.length ||
  compare(a.topic?.label ?? '', b.topic?.label ?? '')
