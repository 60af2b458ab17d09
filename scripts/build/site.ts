import { join } from 'node:path'
import { type Archive, makeArchive } from '../../src/archive/archive.ts'
import { checkContent } from '../../src/archive/check-content.ts'
import type { Message } from '../../src/archive/message.ts'
import { pagesOf } from '../../src/archive/pages.ts'
import { paperPage, topicPage, withBase } from '../../src/archive/permalinks.ts'
import { UsageError } from '../command.ts'
import { attempt } from '../publish/attempt.ts'
import { placeOf } from '../publish/place.ts'
import { publish } from '../publish/publish.ts'
import { readContent } from './memo/content-memo.ts'
import { relatePapers } from './memo/kin-memo.ts'
import { keepSite, type LastSite, lastSite } from './memo/site-memo.ts'
import { sourceKey } from './memo/source-key.ts'
import { knownOf, takeOver } from './memo/take-over.ts'
import { writeOff, writeOffline } from './offline/offline.ts'
import { writeRelease } from './release.ts'
import { renderPages } from './render.ts'
import { isAsScanned } from './scan.ts'
import { writeSearchIndex } from './search-index.ts'
import { siteFiles } from './site-files.ts'
import { writeSitemap } from './sitemap.ts'
import { writeZip } from './zip.ts'

/** Where a site comes from and goes to, and the address it is made for. */
export interface BuildOptions {
  content: string
  out: string
  site?: string
  base?: string
  /** Whether browsers may keep pages for reading offline; if not, what they have kept is removed. */
  offline?: boolean
  /** Where the site goes as one file, too. */
  zip?: string
  /** How many releases are kept beside `out`, the new one included. */
  keep?: number
  /** Told what is being done, step by step. */
  progress?: (step: string) => void
  /** Told what somebody should know in any case. */
  tell?: (notice: string) => void
}

/** Build a complete site from a content folder and let `out` lead to it when it is whole. Returns the problems found, and builds nothing where there are any. */
export async function buildSite({
  out,
  keep = 3,
  tell = () => {},
  ...options
}: BuildOptions): Promise<Message[]> {
  const memo = join(placeOf(out).folder, 'memo')
  let made: Made = { messages: [] }
  const make = async (next: string, last: string | undefined) => {
    made = await makeSite(next, last, memo, options)
    return made.isSame ? 'same' : made.messages.length === 0
  }
  const published = (folder: string) => attempt(() => made.keep?.(folder)) // or the next build makes all anew
  await publish(out, make, { keep, tell, published, inUse: [options.content, root, process.cwd()] })
  return made.messages
}

/** What came of a build: the problems in the content, whether the last release is just what would be made, and how to leave to the next build what it may take over. */
interface Made {
  messages: Message[]
  isSame?: boolean
  keep?: (folder: string) => void
}

const root = join(import.meta.dirname, '../..')

/** Make a complete site in an empty folder, with the help of the last release, if there is one. */
async function makeSite(
  next: string,
  lastFolder: string | undefined,
  memo: string,
  { content, site, base = '/', offline = true, zip, progress = () => {} }: Omit<BuildOptions, 'out'>,
): Promise<Made> {
  progress('Reading the content')
  const source = sourceKey()
  const known = readContent(content, memo, source)
  const { scanned } = known
  const messages = [...scanned.messages, ...checkContent(scanned.content)]
  if (messages.length > 0) return { messages }
  const archive = makeArchive(scanned.content, known.sorted)
  const address = site ?? archive.settings.site
  const key = [source, address, base, offline].join(' ')
  const last = lastSite(memo, key, lastFolder)
  if (last && last.content === scanned.checksum && isWhole(last)) {
    if (zip) await writeZip(last.folder, zip)
    return { messages, isSame: true }
  }
  progress(
    `Rendering ${archive.entries.length} papers, ${archive.digests.length} digests, ${archive.topics.length} topics`,
  )
  const before = knownOf(last)
  const kin = relatePapers(archive, memo, source)
  const { made, weights } = await renderPages({
    content,
    out: next,
    site: address,
    base,
    offline,
    plan: {
      content: scanned.content,
      topics: new Map(archive.entries.map((entry) => [entry.paper.id, entry.topics])),
      sums: new Map([...scanned.files].map(([path, { sum }]) => [path, sum])),
      known: before,
      weights: last?.weights ?? new Map(),
      kin: { file: kin.file, madeBy: source },
    },
  })
  const sums = takeOver(next, last, made, before)
  await writeSitemap(next, {
    files: siteFiles(next).map(({ path }) => path),
    leadOn: new Set(movedPages(archive)),
    address: (path) => new URL(withBase(path, base), address ?? noAddress).href,
  })
  progress('Building the search index')
  await writeSearchIndex(archive, next, { memo: join(memo, 'search'), memoKey: source })
  progress('Packing the pages for reading offline')
  await (offline ? writeOffline(archive, next) : writeOff(next))
  writeRelease(next, scanned.checksum, sums)
  if (!isAsScanned(content, scanned))
    throw new UsageError(`${content} was changed while its site was being built: build again.`)
  if (zip) {
    progress(`Writing ${zip}`)
    await writeZip(next, zip)
  }
  const keep = (folder: string) => {
    known.keep(archive)
    kin.keep()
    keepSite(memo, folder, { key, made, weights })
  }
  return { messages, keep }
}

/** Where a site stands that has not been told. */
const noAddress = 'http://localhost:4321'

const isWhole = ({ sums, isWhole }: LastSite) => sums.keys().every(isWhole)

/** The paths of the pages that only lead on to where a paper or a topic is now, or say that one was withdrawn. */
const movedPages = ({ movedPapers, movedTopics, withdrawnPapers, papersOf }: Archive) => [
  ...[...movedPapers.keys(), ...withdrawnPapers.keys()].map((id) => paperPage(id)),
  ...[...movedTopics].flatMap(([id, now]) => [
    topicPage(id),
    ...pagesOf(papersOf.get(now) ?? []).numbered.map((_, at) => topicPage(id, at + 1)),
  ]),
]
