import type { Digest } from '../../src/archive/digest.ts'
import { identify } from '../../src/archive/identity.ts'
import { traitsOf } from '../../src/archive/paper-index.ts'
import { Refusal } from './formats/reader.ts'
import type { Ledger, QuarantineEntry } from './ledger.ts'
import { mergeDigest } from './merge-digest.ts'
import { type MergedPapers, mergePapers } from './merge-papers.ts'
import { mergeQuarantine } from './merge-quarantine.ts'
import { rawName } from './raw-name.ts'
import type { Received } from './receive.ts'

/** What one raw digest adds to the content folder. A file that stays as it is, is absent. */
export interface Addition {
  received: Received
  merged: MergedPapers
  raw?: { name: string; bytes: Uint8Array }
  digest?: Digest
  /** What is left in the digest's quarantine; without entries its file goes. */
  quarantine?: { digest: string; entries: QuarantineEntry[] }
}

/** Enter a digest into the ledger, which loses nothing by it. Throws Refusal, and enters nothing, where an unlike digest has its name. */
export function merge(received: Received, ledger: Ledger): Addition {
  const raw = received.kept ?? rawName(received.id, received.file, received.bytes, ledger.raw)
  const before = listedBefore(received.id, ledger)
  refuseUnlike(received, raw, before, ledger)
  const merged = mergePapers(received.listings, ledger, before)
  return {
    received,
    merged,
    ...enterRaw(received, raw, ledger),
    ...enterDigest(received, raw, merged, ledger),
    ...enterQuarantine(received, raw, ledger),
  }
}

/** The papers that the digest lists already, by the ids that they have now. */
function listedBefore(digest: string, { digests, index }: Ledger): ReadonlySet<string> {
  const papers = digests.get(digest)?.papers ?? []
  return new Set(papers.map(({ id }) => index.known.get(id)?.final ?? id))
}

/** Two digests are alike if they share half the papers of the smaller one. */
function refuseUnlike(
  { id, listings }: Received,
  raw: string,
  before: ReadonlySet<string>,
  { digests, index }: Ledger,
): void {
  const sources = digests.get(id)?.sources
  if (!sources || listings.length === 0 || sources.some((source) => source.raw === raw)) return
  const papers = listings.map((listing) => identify(traitsOf(listing), index, before).known ?? '')
  const shared = before.intersection(new Set(papers)).size
  if (shared * 2 >= Math.min(before.size, listings.length)) return
  const reason = `There is another digest ${id}, with ${shared} of these papers; give this one a name with --name NAME.`
  throw new Refusal('digest-differs', reason)
}

function enterRaw({ kept, bytes }: Received, name: string, ledger: Ledger): Pick<Addition, 'raw'> {
  if (kept !== undefined || ledger.raw.has(name)) return {}
  ledger.raw.set(name, () => bytes)
  return { raw: { name, bytes } }
}

function enterDigest(
  received: Received,
  raw: string,
  merged: MergedPapers,
  ledger: Ledger,
): Pick<Addition, 'digest'> {
  const before = ledger.digests.get(received.id)
  const digest = mergeDigest(received, raw, merged.listed, ledger)
  if (digest.papers.length === 0 || isSame(digest, before)) return {}
  ledger.digests.set(digest.id, digest)
  return { digest }
}

function enterQuarantine(
  { id, quarantined }: Received,
  raw: string,
  ledger: Ledger,
): Pick<Addition, 'quarantine'> {
  const before = ledger.quarantine.get(id) ?? []
  const listed = ledger.digests.get(id)?.papers ?? []
  const papers = listed.flatMap((paper) => ledger.papers.get(paper.id) ?? [])
  const entries = mergeQuarantine(before, raw, quarantined, papers)
  if (isSame(entries, before)) return {}
  ledger.quarantine.set(id, entries)
  return { quarantine: { digest: id, entries } }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
