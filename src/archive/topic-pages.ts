import type { Archive, Entry } from './archive.ts'
import { gapsIn } from './gaps.ts'
import { newestFirst } from './newest-first.ts'
import { type Pages, pagesOf } from './pages.ts'
import type { Topic } from './topic.ts'

/** The papers of a topic, taken apart into pages: those that are gone keep their places. */
export function topicPages(
  id: string,
  { papersOf, goneOf }: Pick<Archive, 'papersOf' | 'goneOf'>,
): Pages<Entry> {
  const papers = papersOf.get(id) ?? []
  const gaps = gapsIn(papers, goneOf.get(id) ?? [], newestFirst)
  return pagesOf(
    papers,
    gaps.map(({ newer }) => newer),
  )
}

/** A page of a topic. */
export interface TopicPage {
  /** The topic's id in its address: one that it had before, where the page leads on. */
  id: string
  /** Absent for the head. */
  number: number | undefined
  topic: Topic
  /** The papers on it, newest first. */
  entries: Entry[]
  /** The numbered pages of the topic, the oldest first. */
  pages: Entry[][]
}

/** Every page of every topic. */
export function ownPages(archive: Archive): TopicPage[] {
  return archive.topics.flatMap((topic) => {
    const { head, numbered: pages } = topicPages(topic.id, archive)
    return [head, ...pages].map((entries, at) => ({
      id: topic.id,
      number: at || undefined,
      topic,
      entries,
      pages,
    }))
  })
}

/** Every page at an id that a topic had before: as many as it has today, and as many as it would have by what it was. */
export function formerPages(archive: Archive): TopicPage[] {
  return [...archive.movedTopics].flatMap(([id, now]) => {
    const topic = archive.topic.get(now)
    if (!topic) return []
    const { numbered: pages } = topicPages(now, archive)
    const then = (archive.former.get(id) ?? []).map(({ entries }) => pagesOf(entries).numbered.length)
    return Array.from({ length: 1 + Math.max(pages.length, ...then) }, (_, at) => ({
      id,
      number: at || undefined,
      topic,
      entries: [],
      pages,
    }))
  })
}
