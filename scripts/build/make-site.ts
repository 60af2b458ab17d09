import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Message } from '../../src/archive/message.ts'
import { withBase } from '../../src/archive/permalinks.ts'
import { UsageError } from '../command.ts'
import { countOfPapers } from '../content/files.ts'
import { isAsScanned } from '../content/scan.ts'
import { type Groundwork, type GroundworkTask, layGroundwork, planOf } from './groundwork.ts'
import { layGroundworkBeside } from './groundwork-beside.ts'
import { refuseUnfit } from './host-limits.ts'
import { addRests } from './memo/add-rest.ts'
import { archiveIn } from './memo/content-memo.ts'
import { keepFile } from './memo/left-file.ts'
import { forgetSite, keepSite, type LastSite, lastSite } from './memo/site-memo.ts'
import { knownOf, takeOver } from './memo/take-over.ts'
import { writeOff, writeOffline } from './offline/offline.ts'
import type { SiteOptions } from './options.ts'
import { mergeParts } from './parts.ts'
import { writeRelease } from './release.ts'
import { type Rendered, renderPages } from './render.ts'
import { siteFiles } from './site-files.ts'
import { writeSitemap } from './sitemap.ts'
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
  const { content, offline = true, zip, host, programs, progress = () => {} } = options
  const isLarge = programs ? programs > 1 : countOfPapers(content) > manyPapers
  const lay = isLarge ? layGroundworkBeside : layGroundwork
  const ground = await lay({ options: facts(options), memo, site: { next, last: lastFolder } }, progress)
  if ('messages' in ground) return ground
  if ('isSame' in ground) {
    if (host) refuseUnfit(lastFolder!, host)
    if (zip) await writeZip(lastFolder!, zip)
    return { messages: [], isSame: true }
  }
  const last = lastSite(memo, ground.key, lastFolder)
  const { rendered, sums } = await render({ next, memo }, ground, last, options)
  progress('Packing the pages for reading offline')
  await (offline ? writeOffline(archiveIn(ground.content.file), next) : writeOff(next))
  writeRelease(next, ground.checksum, sums)
  if (host) refuseUnfit(next, host)
  if (!isAsScanned(content, ground.stamps))
    throw new UsageError(`${content} was changed while its site was being built: build again.`)
  if (zip) {
    progress(`Writing ${zip}`)
    await writeZip(next, zip)
  }
  const keep = (folder: string) => {
    keepFile(ground.content)
    keepFile(ground.kin)
    keepSite(memo, folder, { key: ground.key, ...rendered })
  }
  return { messages: [], keep }
}

/** Of the options those that a program of its own is told. */
const facts = ({ content, site, base, offline }: SiteOptions): GroundworkTask['options'] => ({
  content,
  ...(site !== undefined && { site }),
  ...(base !== undefined && { base }),
  ...(offline !== undefined && { offline }),
})

/** Above so many papers a program of its own is worth its start. */
const manyPapers = 4000

/** Where a site stands that has not been told. */
const noAddress = 'http://localhost:4321'

/** Render the pages that are not there yet, or put together the parts that were rendered before; and name them all in the sitemap. Gives the SHA-256 of the files that were taken over. */
async function render(
  { next, memo }: { next: string; memo: string },
  ground: Groundwork,
  last: LastSite | undefined,
  { content, base = '/', offline = true, parts, programs, progress = () => {} }: SiteOptions,
): Promise<{ rendered: Rendered; sums: ReadonlyMap<string, string> }> {
  const { address, counts, leadOn } = ground
  progress(`Rendering ${counts.papers} papers, ${counts.digests} digests, ${counts.topics} topics`)
  const known = parts ? new Map<string, string>() : knownOf(last)
  const ownPrograms = programs ?? programsFor(counts.papers, known.size, ground.hasOtherRules)
  const merged = parts && mergeParts(parts, next, ground)
  const rendered =
    merged ??
    (await renderPages({
      content,
      out: next,
      site: address,
      base,
      offline,
      plan: planOf(ground, {
        known,
        weights: last?.weights ?? new Map(),
        sharesLists: ground.hasOtherRules && ownPrograms > 1,
      }),
      programs: ownPrograms,
    }))
  if (last) refuseDamaged(memo, last.folder, addRests(next, last, rendered.rests))
  const sums = merged?.sums ?? takeOver(next, last, rendered.made, known)
  await writeSitemap(next, {
    files: siteFiles(next).map(({ path }) => path),
    leadOn,
    address: (path) => new URL(withBase(path, base), address ?? noAddress).href,
  })
  return { rendered, sums }
}

/** A list that would go on with bytes that are not those that were published is not published; the next build makes all anew. */
function refuseDamaged(memo: string, folder: string, damaged: readonly string[]): void {
  if (damaged.length === 0) return
  forgetSite(memo)
  throw new UsageError(`${join(folder, damaged[0]!)} is damaged: build again, which makes the site afresh.`)
}

/** How many programs are worth their start: a second one where thousands of papers are to be rendered or were sorted anew, or tens of thousands are to be asked about. */
function programsFor(papers: number, known: number, isSortedAnew: boolean): number {
  const isMuch = papers - known > manyPapers || papers > (isSortedAnew ? 1 : 5) * manyPapers
  return isMuch && availableParallelism() > 1 ? 2 : 1
}
