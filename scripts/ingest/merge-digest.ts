import type { Digest } from '../../src/archive/digest.ts'
import type { Ledger } from './ledger.ts'
import type { MergedPapers } from './merge-papers.ts'
import type { Received } from './receive.ts'

type Listed = Digest['papers']

/** The digest with the papers that it did not list yet, each at its place in the order, and with its new source: a raw digest that gave it a paper. */
export function mergeDigest(
  received: Received,
  raw: string,
  listed: MergedPapers['listed'],
  ledger: Ledger,
): Digest {
  const { id, date, format } = received
  const before = ledger.digests.get(id) ?? { id, date, sources: [], papers: [], note: '' }
  const isRecorded = listed.length === 0 || before.sources.some((source) => source.raw === raw)
  return {
    ...before,
    sources: isRecorded ? before.sources : [...before.sources, { raw, format }],
    papers: mergeListed(before.papers, listed, (paper) => ledger.index.known.get(paper)?.final ?? paper),
  }
}

/**
 * Two lists of one digest as one: the first keeps its order and its upvotes; of the second, each paper that the
 * first lacks follows the one that it follows there. `finalId` gives the paper that a moved one became.
 */
export function mergeListed(first: Listed, second: Listed, finalId = (id: string) => id): Listed {
  const upvotes = new Map(second.map((paper) => [paper.id, paper.upvotes]))
  const followers = followersOf(second, new Set(first.map(({ id }) => finalId(id))))
  const merged = first.flatMap((paper) => {
    const id = finalId(paper.id)
    const count = paper.upvotes ?? upvotes.get(id)
    return [count === undefined ? paper : { ...paper, upvotes: count }, ...taken(id, followers)]
  })
  return [...taken(beginning, followers), ...merged]
}

const beginning = ''

/** The papers that are not known, by the known one that they follow. */
function followersOf(papers: Listed, known: ReadonlySet<string>): Map<string, Listed> {
  const followers = new Map<string, Listed>([[beginning, []]])
  let latest = beginning
  for (const paper of papers) {
    if (known.has(paper.id)) {
      latest = paper.id
      if (!followers.has(latest)) followers.set(latest, [])
    } else followers.get(latest)?.push(paper)
  }
  return followers
}

function taken(id: string, followers: Map<string, Listed>): Listed {
  const papers = followers.get(id) ?? []
  followers.delete(id)
  return papers
}
