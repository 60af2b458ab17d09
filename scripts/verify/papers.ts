import { join } from 'node:path'
import type { Content } from '../../src/archive/archive.ts'
import { movesOf } from '../../src/archive/moved.ts'
import { paperPage, papersJsonl, paperTag, searchPage } from '../../src/archive/permalinks.ts'
import { withdrawnOf } from '../../src/archive/withdrawn.ts'
import type { Address } from './address.ts'
import { type Fault, fault } from './fault.ts'
import { feedIds } from './feeds.ts'
import { idsInLines } from './lines.ts'
import { searchedIds } from './search.ts'

/** Every paper that is in the content and not on the site (its page, the search index, papers.jsonl, the feeds with their archives), and the other way round. */
export async function paperFaults(
  site: string,
  paths: ReadonlySet<string>,
  content: Content,
  address: Address,
): Promise<Fault[]> {
  const { papers, pages } = expected(content)
  const tags = new Set([...papers].map((id) => paperTag(content.settings.tag, id)))
  return [
    ...differ(papersJsonl, papers, await listed(site, papersJsonl)),
    ...differ(searchPage, papers, await found(site)),
    ...pageFaults(pages, paths),
    ...['/atom.xml', '/rss.xml', '/feed.json'].flatMap((head) => feedFaults(site, head, tags, address)),
  ]
}

/** The ids of the papers of an archive, and of all that have a page: those that have moved or were withdrawn, too. */
function expected({ papers, digests }: Content): { papers: Set<string>; pages: Set<string> } {
  const moves = movesOf(papers)
  const named = new Set(digests.flatMap((digest) => digest.papers.map(({ id }) => moves.get(id) ?? id)))
  const present = papers.filter(
    ({ id, movedTo, withdrawn }) => (movedTo ?? withdrawn) === undefined && named.has(id),
  )
  const ids = new Set(present.map(({ id }) => id))
  const lasting = new Set([...ids, ...withdrawnOf(papers).keys()])
  const leading = [...moves].filter(([, now]) => lasting.has(now))
  return { papers: ids, pages: new Set([...lasting, ...leading.map(([id]) => id)]) }
}

function pageFaults(ids: ReadonlySet<string>, paths: ReadonlySet<string>): Fault[] {
  const own = [...paths].flatMap((path) => /^\/papers\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [])
  const present = new Set(own)
  return [
    ...[...ids]
      .filter((id) => !present.has(id))
      .map((id) => fault(paperPage(id), 'is absent: the paper is in the content.')),
    ...own
      .filter((id) => !ids.has(id))
      .map((id) => fault(paperPage(id), 'is the page of no paper of the content.')),
  ]
}

function feedFaults(site: string, head: string, tags: ReadonlySet<string>, address: Address): Fault[] {
  const { ids, faults } = feedIds(site, head, address)
  return [...faults, ...differ(head, tags, [...ids])]
}

/** What one of two lists has and the other has not, and what it has twice. */
function differ(path: string, expected: ReadonlySet<string>, found: readonly string[] | Error): Fault[] {
  if (found instanceof Error) return [fault(path, `cannot be read: ${found.message}`)]
  const own = new Set<string>()
  const twice = found.filter((id) => own.has(id) || !own.add(id))
  return [
    ...[...expected].filter((id) => !own.has(id)).map((id) => fault(path, `lacks the paper ${id}.`)),
    ...[...own]
      .filter((id) => !expected.has(id))
      .map((id) => fault(path, `has ${id}, which is not in the content.`)),
    ...twice.map((id) => fault(path, `has the paper ${id} twice.`)),
  ]
}

const listed = (site: string, path: string) => orError(() => idsInLines(join(site, path)))
const found = (site: string) => orError(() => searchedIds(site))

async function orError<T>(read: () => Promise<T>): Promise<T | Error> {
  try {
    return await read()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
