import { join } from 'node:path'
import type { Content } from '../../src/archive/archive.ts'
import { movesOf } from '../../src/archive/moved.ts'
import { paperPage, papersJsonl, searchPage } from '../../src/archive/permalinks.ts'
import { withdrawnOf } from '../../src/archive/withdrawn.ts'
import type { Address } from './address.ts'
import { differ } from './differ.ts'
import { type Fault, fault } from './fault.ts'
import { papersInLines } from './lines.ts'
import { listFeedFaults, paperFeedFaults } from './list-feeds.ts'
import { searchedIds } from './search.ts'

/** Every paper that is in the content and not on the site (its page, the search index, papers.jsonl, the feeds with their archives), and the other way round; and of the feeds of digests, weeks and topics what they lack or have besides. */
export async function paperFaults(
  site: string,
  paths: ReadonlySet<string>,
  content: Content,
  address: Address,
): Promise<Fault[]> {
  const { papers, pages } = expected(content)
  const listed = await orError(() => papersInLines(join(site, papersJsonl)))
  return [
    ...listFaults(papersJsonl, papers, listed instanceof Error ? listed : listed.map(({ id }) => id)),
    ...listFaults(searchPage, papers, await orError(() => searchedIds(site))),
    ...pageFaults(pages, paths),
    ...paperFeedFaults(site, papers, content.settings.tag, address),
    ...(listed instanceof Error ? [] : listFeedFaults(site, content, listed, address)),
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

const listFaults = (path: string, expected: ReadonlySet<string>, found: readonly string[] | Error) =>
  found instanceof Error ? [fault(path, `cannot be read: ${found.message}`)] : differ(path, expected, found)

async function orError<T>(read: () => Promise<T>): Promise<T | Error> {
  try {
    return await read()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
