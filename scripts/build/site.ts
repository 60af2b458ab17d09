import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Archive, makeArchive } from '../../src/archive/archive.ts'
import { checkContent } from '../../src/archive/check-content.ts'
import type { Message } from '../../src/archive/message.ts'
import { paperPage, topicPage, withBase } from '../../src/archive/permalinks.ts'
import { loadContent } from '../store.ts'
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
  /** Told what is being done, step by step. */
  progress?: (step: string) => void
}

/** Build a complete site from a content folder; the site takes the place of the old one when it is whole. Returns the problems found, and builds nothing where there are any. */
export async function buildSite({
  content,
  out,
  site,
  base = '/',
  offline = true,
  zip,
  progress = () => {},
}: BuildOptions): Promise<Message[]> {
  progress('Reading the content')
  const loaded = loadContent(content)
  const messages = [...loaded.messages, ...checkContent(loaded.content)]
  if (messages.length > 0) return messages
  const archive = makeArchive(loaded.content)
  const next = nextTo(out)
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
  writeRelease(content, next)
  if (zip) {
    progress(`Writing ${zip}`)
    await writeZip(next, zip)
  }
  replace(out, next)
  return []
}

/** The paths of the pages that only lead on to where a paper or a topic is now. */
const movedPages = ({ movedPapers, movedTopics }: Archive) => [
  ...[...movedPapers.keys()].map((id) => paperPage(id)),
  ...[...movedTopics.keys()].map((id) => topicPage(id)),
]

/** A fresh folder beside `out`, on the same file system. */
function nextTo(out: string): string {
  mkdirSync(dirname(resolve(out)), { recursive: true })
  const next = mkdtempSync(join(dirname(resolve(out)), `.${basename(out)}-next-`))
  chmodSync(next, 0o755)
  return next
}

function replace(out: string, next: string): void {
  const old = `${next}-old`
  if (existsSync(out)) renameSync(out, old)
  renameSync(next, out)
  rmSync(old, { recursive: true, force: true })
}
