import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '../../src/archive/archive.ts'
import type { Message } from '../../src/archive/message.ts'
import { pagesOf } from '../../src/archive/pages.ts'
import { paperPage, topicPage, withBase } from '../../src/archive/permalinks.ts'
import { UsageError } from '../command.ts'
import { isAsScanned } from '../content/scan.ts'
import { refuseUnfit } from './host-limits.ts'
import { type KnownKin, relatePapers } from './memo/kin-memo.ts'
import { keepSite, type LastSite, lastSite } from './memo/site-memo.ts'
import { knownOf, takeOver } from './memo/take-over.ts'
import { writeOff, writeOffline } from './offline/offline.ts'
import type { SiteOptions } from './options.ts'
import { mergeParts } from './parts.ts'
import { writeRelease } from './release.ts'
import { type Rendered, renderPages } from './render.ts'
import { writeSearchIndex } from './search-index.ts'
import { siteFiles } from './site-files.ts'
import { writeSitemap } from './sitemap.ts'
import { planOf, readSource, type Source } from './source.ts'
import { writeZip } from './zip.ts'

/** What came of making a site: the problems in the content, whether the last release is just what would be made, and how to leave to the next build what it may take over. */
export interface Made {
  messages: Message[]
  isSame?: boolean
  keep?: (folder: string) => void
}

/** Make a complete site in an empty folder, with the help of the last release, if there is one, and of the memo that builds leave to each other. The same comes of it without them. */
export async function makeSite(
  next: string,
  lastFolder: string | undefined,
  memo: string,
  options: SiteOptions,
): Promise<Made> {
  const { content, offline = true, zip, host, progress = () => {} } = options
  const source = readSource(options, memo)
  if ('messages' in source) return source
  const { archive, key, known, program } = source
  const { checksum } = known.scanned
  const last = lastSite(memo, key, lastFolder)
  if (last && last.content === checksum && isWhole(last)) {
    if (host) refuseUnfit(last.folder, host)
    if (zip) await writeZip(last.folder, zip)
    return { messages: [], isSame: true }
  }
  progress('Relating the papers, and building the search index')
  const [kin] = await allDone([
    relatePapers(archive, memo, program),
    writeSearchIndex(archive, next, { memo: join(memo, 'search'), memoKey: program }),
  ])
  const { rendered, sums } = await render(next, source, kin, last, options)
  progress('Packing the pages for reading offline')
  await (offline ? writeOffline(archive, next) : writeOff(next))
  writeRelease(next, checksum, sums)
  if (host) refuseUnfit(next, host)
  if (!isAsScanned(content, known.scanned))
    throw new UsageError(`${content} was changed while its site was being built: build again.`)
  if (zip) {
    progress(`Writing ${zip}`)
    await writeZip(next, zip)
  }
  const keep = (folder: string) => {
    known.keep(archive)
    kin.keep()
    keepSite(memo, folder, { key, ...rendered })
  }
  return { messages: [], keep }
}

/** What comes of things that are done side by side, when all of them have ended; the first that failed is thrown then. */
async function allDone<T extends unknown[]>(
  all: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  await Promise.allSettled(all)
  return (await Promise.all(all)) as T
}

/** Where a site stands that has not been told. */
const noAddress = 'http://localhost:4321'

const isWhole = ({ sums, isWhole }: LastSite) => sums.keys().every(isWhole)

/** Render the pages that are not there yet, or put together the parts that were rendered before; and name them all in the sitemap. Gives the SHA-256 of the files that were taken over. */
async function render(
  next: string,
  source: Source,
  kin: KnownKin,
  last: LastSite | undefined,
  { content, base = '/', offline = true, parts, programs, progress = () => {} }: SiteOptions,
): Promise<{ rendered: Rendered; sums: ReadonlyMap<string, string> }> {
  const { archive, address } = source
  progress(
    `Rendering ${archive.entries.length} papers, ${archive.digests.length} digests, ${archive.topics.length} topics`,
  )
  const before = parts ? new Map<string, string>() : knownOf(last)
  const plan = planOf(source, kin, { known: before, weights: last?.weights ?? new Map() })
  const rendered = parts
    ? mergeParts(parts, next, source)
    : await renderPages({
        content,
        out: next,
        site: address,
        base,
        offline,
        plan,
        programs: programs ?? programsFor(archive.entries.length, before.size),
      })
  const sums = takeOver(next, last, rendered.made, before)
  await writeSitemap(next, {
    files: siteFiles(next).map(({ path }) => path),
    leadOn: new Set(movedPages(archive)),
    address: (path) => new URL(withBase(path, base), address ?? noAddress).href,
  })
  return { rendered, sums }
}

/** How many programs are worth their start: a second one where thousands of papers are to be rendered. */
const programsFor = (papers: number, known: number) =>
  papers - known > 4000 && availableParallelism() > 1 ? 2 : 1

/** The paths of the pages that only lead on to where a paper or a topic is now, or say that one was withdrawn. */
const movedPages = ({ movedPapers, movedTopics, withdrawnPapers, papersOf }: Archive) => [
  ...[...movedPapers.keys(), ...withdrawnPapers.keys()].map((id) => paperPage(id)),
  ...[...movedTopics].flatMap(([id, now]) => [
    topicPage(id),
    ...pagesOf(papersOf.get(now) ?? []).numbered.map((_, at) => topicPage(id, at + 1)),
  ]),
]
