import type { Digest } from './digest.ts'
import type { Paper } from './paper.ts'

/** A paper that was withdrawn, with the reason. */
export type Withdrawn = Paper & { withdrawn: string }

/** The papers that were withdrawn and have not moved, by their ids. */
export const withdrawnOf = (papers: readonly Paper[]): Map<string, Withdrawn> =>
  new Map(papers.filter(isWithdrawn).map((paper) => [paper.id, paper]))

const isWithdrawn = (paper: Paper): paper is Withdrawn =>
  paper.withdrawn !== undefined && paper.movedTo === undefined

/** The papers of a digest that were withdrawn, in its order. */
export const withdrawnIn = (digest: Digest, withdrawn: ReadonlyMap<string, Withdrawn>): Withdrawn[] =>
  digest.papers.flatMap(({ id }) => withdrawn.get(id) ?? [])

/** The digests that list each withdrawn paper, in the order given. */
export function listingOf(
  digests: readonly Digest[],
  withdrawn: ReadonlyMap<string, Withdrawn>,
): Map<Withdrawn, Digest[]> {
  const listing = new Map<Withdrawn, Digest[]>()
  for (const digest of digests)
    for (const paper of new Set(withdrawnIn(digest, withdrawn)))
      listing.set(paper, [...(listing.get(paper) ?? []), digest])
  return listing
}
