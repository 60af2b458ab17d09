import type { Entry } from './archive.ts'
import { newestFirst } from './newest-first.ts'
import type { Topic } from './topic.ts'

/** A topic that has moved, and the papers that would be in its list if it had not, newest first, one for each place. */
export interface Former {
  topic: Topic
  entries: Entry[]
}

/**
 * For each topic that has moved what it would list by its own rules and those of its parts, and the same of each topic
 * that it was on the way to where it is now. Parts of the topic that it is now count as its own. `moved` says where
 * topics are now, `lists` has the papers and those that are gone, newest first.
 */
export function formerLists(
  topics: readonly Topic[],
  moved: ReadonlyMap<string, string>,
  lists: readonly [entries: Entry[], gone: Entry[]],
): Map<string, Former[]> {
  const own: Lists = new Map(
    topics.filter(({ id }) => moved.has(id)).map((topic) => [topic.id, { topic, entries: [] }]),
  )
  if (own.size > 0) fill(own, wholesOf(topics, moved), lists.flat().toSorted(newestFirst))
  return new Map([...own.keys()].map((id) => [id, wayOf(id, own)]))
}

type Lists = Map<string, Former>

/** For each topic the topics that have moved whose part it is, or was. */
function wholesOf(topics: readonly Topic[], moved: ReadonlyMap<string, string>): Map<string, string[]> {
  const former = Map.groupBy(moved.keys(), (id) => moved.get(id))
  return new Map(
    topics.flatMap(({ id, parent }) =>
      parent ? [[id, [parent, ...(former.get(parent) ?? [])]] as const] : [],
    ),
  )
}

function fill(own: Lists, wholes: ReadonlyMap<string, string[]>, all: readonly Entry[]): void {
  for (const entry of all) {
    const ids = [...entry.topics.map(({ topic }) => topic), ...(entry.former ?? [])]
    for (const id of new Set(ids.flatMap((topic) => [topic, ...(wholes.get(topic) ?? [])]))) {
      const list = own.get(id)?.entries
      const last = list?.at(-1)
      if (!last || newestFirst(last, entry) !== 0) list?.push(entry)
    }
  }
}

/** What a topic was from an id on, the last of all apart. */
function wayOf(id: string, own: Lists): Former[] {
  const way: Former[] = []
  for (let one = own.get(id); one; one = own.get(one.topic.movedTo ?? '')) way.push(one)
  return way
}
