import { compare } from '../../src/archive/compare.ts'
import type { Quarantined } from '../../src/archive/listing.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { fold } from '../../src/archive/text/fold.ts'
import type { QuarantineEntry } from './ledger.ts'

/** The longest raw text that an entry keeps, in characters; raw/ holds the whole. */
const longestText = 10_000

/**
 * The entries of a digest's quarantine file after a raw digest was read: its own take the place of those that it
 * had before, and those that the digest's papers decide are gone. In the order of the raw digests and of the places.
 */
export function mergeQuarantine(
  before: readonly QuarantineEntry[],
  raw: string,
  quarantined: readonly Quarantined[],
  papers: readonly Paper[],
): QuarantineEntry[] {
  const own = quarantined.map((item) => asEntry(item, raw))
  const entries = [...before.filter((entry) => entry.raw !== raw), ...own].sort(byPlace)
  return entries.length === 0 ? [] : undecided(entries, papers)
}

/** The entries whose text the papers do not account for. */
function undecided(entries: QuarantineEntry[], papers: readonly Paper[]): QuarantineEntry[] {
  const titles = new Set(papers.map(({ title }) => fold(title)))
  const abstracts = new Set(papers.flatMap(({ abstract }) => [abstract, ...abstract.split('\n\n')].map(fold)))
  return entries.filter(({ text }) => {
    const parts = partsOf(text).map(fold)
    return !parts.every((part) => titles.has(part) || abstracts.has(part))
  })
}

/** What of an entry's text must be in the archive for the entry to be decided: a record's title, or all paragraphs. */
function partsOf(text: string): string[] {
  const title = titleOfRecord(text)
  return title === undefined ? text.split(/\n\s*\n/).filter((part) => part.trim()) : [title]
}

function titleOfRecord(text: string): string | undefined {
  try {
    const title: unknown = JSON.parse(text)?.paper?.title
    return typeof title === 'string' ? title : undefined
  } catch {
    return undefined
  }
}

const asEntry = ({ line, column, code, reason, raw: text }: Quarantined, raw: string): QuarantineEntry => ({
  raw,
  line,
  column,
  code,
  reason,
  text: text.slice(0, longestText).toWellFormed(),
})

const byPlace = (a: QuarantineEntry, b: QuarantineEntry) =>
  compare(a.raw, b.raw) || a.line - b.line || a.column - b.column
