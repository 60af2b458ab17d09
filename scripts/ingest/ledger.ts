import type { Content, QuarantineFile } from '../../src/archive/archive.ts'
import { compare } from '../../src/archive/compare.ts'
import type { Digest } from '../../src/archive/digest.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { indexPapers, type PaperIndex } from '../../src/archive/paper-index.ts'

/** The archive while digests are taken in: what the content folder holds, and what this run has added to it. */
export interface Ledger {
  papers: Map<string, Paper>
  index: PaperIndex
  digests: Map<string, Digest>
  quarantine: Map<string, QuarantineEntry[]>
  /** The raw digests of the content folder by name; read when they are needed. */
  raw: Map<string, () => Uint8Array>
  /** By the name of a raw digest: the digest that was read from it, and the format, where it is recorded. */
  recorded: Map<string, { digest: string; format?: string }>
}

/** One entry of a quarantine file. */
export type QuarantineEntry = QuarantineFile['entries'][number]

/** The ledger of a content folder. */
export function openLedger(
  { papers, digests, quarantine }: Pick<Content, 'papers' | 'digests' | 'quarantine'>,
  raw: Ledger['raw'] = new Map(),
): Ledger {
  return {
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    index: indexPapers(inOrderOfListing(papers, digests)),
    digests: new Map(digests.map((digest) => [digest.id, digest])),
    quarantine: new Map(quarantine.map(({ digest, entries }) => [digest, entries])),
    raw,
    recorded: new Map([
      ...quarantine.flatMap(({ digest, entries }) =>
        entries.map((entry) => [entry.raw, { digest }] as const),
      ),
      ...digests.flatMap(({ id, sources }) =>
        sources.map(({ raw, format }) => [raw, { digest: id, format }] as const),
      ),
    ]),
  }
}

/** The papers as the digests list them, the oldest first: the order in which ingest came to know them, if it took the oldest digests first. */
function inOrderOfListing(papers: readonly Paper[], digests: readonly Digest[]): Paper[] {
  const oldestFirst = digests.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
  const ids = oldestFirst.flatMap((digest) => digest.papers.map(({ id }) => id))
  const place = new Map(ids.reverse().map((id, at) => [id, ids.length - at]))
  return papers.toSorted(
    (a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || compare(a.id, b.id),
  )
}
