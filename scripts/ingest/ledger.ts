import type { Content, QuarantineFile } from '../../src/archive/archive.ts'
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
    index: indexPapers(papers),
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
