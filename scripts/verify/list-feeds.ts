import type { Content } from '../../src/archive/archive.ts'
import { weeksOf } from '../../src/archive/feeds/weeks.ts'
import {
  digestsIndex,
  digestTag,
  type FeedFormat,
  feedFile,
  home,
  paperTag,
  topicPage,
  weeksFolder,
  weekTag,
} from '../../src/archive/permalinks.ts'
import type { Address } from './address.ts'
import { differ, type Kind } from './differ.ts'
import type { Fault } from './fault.ts'
import { feedIds } from './feeds.ts'
import type { ListedPaper } from './lines.ts'

const formats: readonly FeedFormat[] = ['atom', 'rss', 'json']

/** What the feed of all papers lacks of these, or has besides, with its archive documents, in each format. */
export const paperFeedFaults = (
  site: string,
  ids: Iterable<string>,
  tag: string,
  address: Address,
): Fault[] => feedFaults(site, home, new Set([...ids].map((id) => paperTag(tag, id))), address)

/** The same of the feeds of digests, of weeks and of topics. `listed` says which topics each paper has. */
export function listFeedFaults(
  site: string,
  { settings: { tag }, digests, topics }: Content,
  listed: readonly ListedPaper[],
  address: Address,
): Fault[] {
  const dates = [...new Set(digests.map(({ date }) => date))].sort()
  const weeks = weeksOf({ dates, entries: [] })
  const papers = papersOf(listed, topics)
  const tags = (ids: readonly string[], tagOf: (tag: string, id: string) => string) =>
    new Set(ids.map((id) => tagOf(tag, id)))
  return [
    ...feedFaults(site, digestsIndex, tags(idsOf(digests), digestTag), address, kind('the digest')),
    ...feedFaults(site, weeksFolder, tags(idsOf(weeks), weekTag), address, kind('the week')),
    ...[...papers].flatMap(([topic, ids]) =>
      feedFaults(site, topicPage(topic), tags(ids, paperTag), address, kind('the paper')),
    ),
  ]
}

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const kind = (what: string): Kind => ({ what, stranger: 'does not belong there' })

function feedFaults(
  site: string,
  folder: string,
  expected: ReadonlySet<string>,
  address: Address,
  of?: Kind,
): Fault[] {
  return formats.flatMap((format) => {
    const head = feedFile(folder, format)
    const { ids, faults } = feedIds(site, head, address)
    return [...faults, ...differ(head, expected, [...ids], of)]
  })
}

/** The papers of each topic, those of its parts included. */
function papersOf(listed: readonly ListedPaper[], topics: Content['topics']): Map<string, string[]> {
  const present = topics.filter(({ movedTo }) => movedTo === undefined)
  const parents = new Map(present.map(({ id, parent }) => [id, parent]))
  const papers = new Map<string, string[]>(present.map(({ id }) => [id, []]))
  for (const { id, topics: own } of listed)
    for (const topic of new Set(own.flatMap((topic) => [topic, parents.get(topic) ?? topic])))
      papers.get(topic)?.push(id)
  return papers
}
