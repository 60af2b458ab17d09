import { counted, grouped } from '../../archive/count.ts'
import { type ListFile, largestFile, readListFile } from '../../reading/list-file.ts'
import { merge } from '../../reading/merge.ts'
import { longestNote, type Saved } from '../../reading/saved.ts'
import { sayUnless } from '../say.ts'
import { keepSaved, savedPapers } from './keep.ts'
import { lookUpAll } from './looked.ts'
import { followMoves } from './moves.ts'

/** Take a list in from a file: of another archive than this one, which stands at `here`, what this one has too. Returns what is to be said of it. */
export async function takeIn(file: File, here: string, say: (words: string) => void): Promise<string> {
  if (file.size > largestFile) return `${file.name}: It is too large to be a list of papers.`
  const read = readListFile(await file.text().catch(() => ''))
  if ('reason' in read) return `${file.name}: ${read.reason}`
  const isOther = read.archive !== undefined && read.archive !== here
  const found = isOther
    ? await hereOf(read.papers, say)
    : { papers: read.papers, unknown: [], unreachable: 0 }
  const before = savedPapers()
  const { papers, cut } = merge(before, found.papers)
  if (!sayUnless(keepSaved(papers))) return `${file.name}: Nothing was taken in.`
  await followMoves()
  const fresh = papers.length - before.length
  return [
    `${file.name}:`,
    isOther ? `It comes from ${nameOf(read.archive!)}.` : '',
    `${counted(fresh, 'new paper')}, ${found.papers.length - fresh} known.`,
    ...lackOf(read, found),
    cut.length > 0
      ? `Cut at ${grouped(longestNote)} characters: ${notesOn(cut)}. The file has it whole.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What this archive has of another one's papers, each under its id here, with the reader's saving and note. */
interface Here {
  papers: Saved[]
  unknown: string[]
  unreachable: number
}

async function hereOf(papers: readonly Saved[], say: (words: string) => void): Promise<Here> {
  const looked = await lookUpAll(
    papers.map(({ id }) => id),
    say,
  )
  return {
    papers: papers.flatMap(({ saved, note }, at) => {
      const found = looked[at]!
      return typeof found === 'string' ? [] : { ...found, saved, note }
    }),
    unknown: papers.flatMap(({ id }, at) => (looked[at] === 'unknown' ? id : [])),
    unreachable: looked.filter((found) => found === 'unreachable').length,
  }
}

const lackOf = ({ unreadable }: ListFile, { unknown, unreachable }: Here): string[] => [
  unknown.length > 0 ? `Not in this archive, and left out: ${some(unknown)}.` : '',
  unreachable > 0
    ? `Left out, for it could not be looked up now: ${counted(unreachable, 'paper')}; take the file in again later.`
    : '',
  unreadable > 0 ? `${counted(unreadable, 'entry', 'entries')} could not be read.` : '',
]

const notesOn = (ids: readonly string[]) =>
  ids.length === 1 ? `the note on ${ids[0]}` : `${ids.length} notes, on ${some(ids)}`

/** The first ids, and how many there are besides: the line is also heard. */
const some = (ids: readonly string[], most = 10) =>
  ids.slice(0, most).join(', ') + (ids.length > most ? ` and ${ids.length - most} more` : '')

const nameOf = (archive: string) => archive.replace(/^https?:\/\/|\/$/g, '')
