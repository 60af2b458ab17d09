import { join } from 'node:path'
import type { Archive } from '../../src/archive/archive.ts'
import type { Message } from '../../src/archive/message.ts'
import { paperPage, topicPage } from '../../src/archive/permalinks.ts'
import type { Plan } from '../../src/archive/plan.ts'
import { formerPages } from '../../src/archive/topic-pages.ts'
import { relatePapers } from './memo/kin-memo.ts'
import type { LeftFile } from './memo/left-file.ts'
import { sealLength } from './memo/sealed.ts'
import { isLastSite } from './memo/site-memo.ts'
import type { SourceOptions } from './options.ts'
import { writeSearchIndex } from './search-index.ts'
import { readSource, type Source } from './source.ts'

/** All that is known of an archive before its pages are rendered. The archive itself is in files: it need not be held while others render. */
export interface Groundwork extends Pick<Source, 'program' | 'key' | 'address'> {
  /** The checksum of the content, and the stamps of its files by path. */
  checksum: string
  stamps: ReadonlyMap<string, string>
  counts: { papers: number; digests: number; topics: number }
  /** Whether papers were sorted anew, by other rules: many lists change then, and few pages. */
  hasOtherRules: boolean
  /** The paths of the pages that only lead on to where a paper or a topic is now, or say that one was withdrawn. */
  leadOn: ReadonlySet<string>
  /** The content as it was read (`ContentMemo`), and the pass that relates the papers. */
  content: LeftFile
  kin: LeftFile
}

/** What groundwork needs: the options, the memo that builds leave to each other, and, for a whole site, its folder and that of the last release. */
export interface GroundworkTask {
  options: Omit<SourceOptions, 'progress'>
  memo: string
  site?: { next: string; last: string | undefined }
}

/** Groundwork; or the problems in the content; or that the last release is just what would be made. */
export type Laid = Groundwork | { messages: Message[] } | { isSame: true }

/** Read the content, relate its papers and, for a whole site, build its search index. */
export async function layGroundwork(
  { options, memo, site }: GroundworkTask,
  progress: (step: string) => void,
): Promise<Laid> {
  progress('Reading the content')
  const source = readSource(options, memo)
  if ('messages' in source) return source
  const { known, archive, program, key, address } = source
  const { checksum, files } = known.scanned
  if (site && isLastSite(memo, key, checksum, site.last)) return { isSame: true }
  progress(site ? 'Relating the papers, and building the search index' : 'Relating the papers')
  const [kin, content] = await allDone([
    relatePapers(archive, memo, program),
    Promise.try(() => known.leave(archive)),
    site &&
      writeSearchIndex(archive, site.next, {
        memo: join(memo, 'search'),
        memoKey: program,
        ...(site.last && { last: site.last }),
      }),
  ])
  return {
    program,
    key,
    address,
    checksum,
    stamps: new Map(files.entries().map(([path, { stamp }]) => [path, stamp])),
    counts: {
      papers: archive.entries.length,
      digests: archive.digests.length,
      topics: archive.topics.length,
    },
    hasOtherRules: known.hasOtherRules,
    leadOn: new Set(movedPages(archive)),
    content,
    kin,
  }
}

/** The plan for the pages; the rest is of the last release. */
export const planOf = (
  { content, kin, program }: Groundwork,
  before: Pick<Plan, 'known' | 'weights' | 'sharesLists'>,
): Plan => ({
  ...before,
  content: { file: content.file, from: sealLength },
  kin: { file: kin.file, madeBy: program },
})

/** What comes of things that are done side by side, when all of them have ended; the first that failed is thrown then. */
async function allDone<T extends unknown[]>(
  all: readonly [...{ [K in keyof T]: Promise<T[K]> | T[K] }],
): Promise<T> {
  await Promise.allSettled(all)
  return (await Promise.all(all)) as T
}

const movedPages = (archive: Archive) => [
  ...[...archive.movedPapers.keys(), ...archive.withdrawnPapers.keys()].map((id) => paperPage(id)),
  ...formerPages(archive).map(({ id, number }) => topicPage(id, number)),
]
