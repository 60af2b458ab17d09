import { join } from 'node:path'
import { type Archive, makeArchive } from '../../src/archive/archive.ts'
import { checkContent } from '../../src/archive/check-content.ts'
import type { Message } from '../../src/archive/message.ts'
import { pagesOf } from '../../src/archive/pages.ts'
import { paperPage, topicPage, withBase } from '../../src/archive/permalinks.ts'
import { UsageError } from '../command.ts'
import { publish } from '../publish/publish.ts'
import { loadContent } from '../store.ts'
import { contentChecksum } from './content-checksum.ts'
import { writeOff, writeOffline } from './offline/offline.ts'
import { writeRelease } from './release.ts'
import { renderPages } from './render.ts'
import { writeSearchIndex } from './search-index.ts'
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
  const messages: Message[] = []
  const make = async (next: string) => {
    messages.push(...(await makeSite(next, options)))
    return messages.length === 0
  }
  await publish(out, make, { keep, tell, inUse: [options.content, root, process.cwd()] })
  return messages
}

const root = join(import.meta.dirname, '../..')

/** Make a complete site in an empty folder. */
async function makeSite(
  next: string,
  { content, site, base = '/', offline = true, zip, progress = () => {} }: Omit<BuildOptions, 'out'>,
): Promise<Message[]> {
  progress('Reading the content')
  const checksum = contentChecksum(content)
  const loaded = loadContent(content)
  const messages = [...loaded.messages, ...checkContent(loaded.content)]
  if (messages.length > 0) return messages
  const archive = makeArchive(loaded.content)
  progress(
    `Rendering ${archive.entries.length} papers, ${archive.digests.length} digests, ${archive.topics.length} topics`,
  )
  await renderPages({
    content,
    out: next,
    site: site ?? archive.settings.site,
    base,
    offline,
    leadOn: movedPages(archive).map((path) => withBase(path, base)),
  })
  progress('Building the search index')
  await writeSearchIndex(archive, next)
  progress('Packing the pages for reading offline')
  await (offline ? writeOffline(archive, next) : writeOff(next))
  if (writeRelease(content, next) !== checksum)
    throw new UsageError(`${content} was changed while its site was being built: build again.`)
  if (zip) {
    progress(`Writing ${zip}`)
    await writeZip(next, zip)
  }
  return []
}

/** The paths of the pages that only lead on to where a paper or a topic is now, or say that one was withdrawn. */
const movedPages = ({ movedPapers, movedTopics, withdrawnPapers, papersOf }: Archive) => [
  ...[...movedPapers.keys(), ...withdrawnPapers.keys()].map((id) => paperPage(id)),
  ...[...movedTopics].flatMap(([id, now]) => [
    topicPage(id),
    ...pagesOf(papersOf.get(now) ?? []).numbered.map((_, at) => topicPage(id, at + 1)),
  ]),
]
