import type { Appearance, Entry } from './archive.ts'
import type { Sorted } from './classify.ts'
import type { Digest } from './digest.ts'
import { newestFirst } from './newest-first.ts'
import type { Paper } from './paper.ts'

/** A digest as it is recorded, and with the ids that its papers have now. */
export interface Listing {
  recorded: Digest
  present: Digest
}

/** What stood in lists and stands there no more. */
export interface Gone {
  /** Papers at places that they have left: they were withdrawn, have moved, or took the place of one that moved. Newest first. */
  gone: Entry[]
  /** Every paper at the first place where a digest lists its very id, as if none had moved or been withdrawn. Newest first. */
  listed: Entry[]
  /** The same of each digest that names such a paper, in its order. */
  listedIn: ReadonlyMap<Digest, Entry[]>
}

/** What is known of the papers: all that are recorded, where those are now that have moved, those of lists, and the topics of each. */
export interface Known {
  papers: readonly Paper[]
  moved: ReadonlyMap<string, string>
  entries: Entry[]
  sort: (paper: Paper) => Sorted
}

/** Find what stood in the lists of an archive before papers moved or were withdrawn; the digests are the oldest first. */
export function goneFrom(listings: readonly Listing[], { papers, moved, entries, sort }: Known): Gone {
  const asked = new Set([...moved, ...papers.flatMap(withdrawnIds)].flat())
  if (asked.size === 0) return { gone: [], listed: entries, listedIn: new Map() }
  const own = ownPlaces(listings, moved, asked)
  const first = firstPlaces(papers, moved, own)
  const present = new Map(entries.map((entry) => [entry.paper.id, entry]))
  const gone: Entry[] = []
  const listed = new Map<string, Entry>()
  for (const paper of papers) {
    if (!asked.has(paper.id)) continue
    const [at, now, entry] = [own.get(paper.id), first.get(paper.id), present.get(paper.id)]
    const left = [...new Set([at, now])].filter((place) => place && !(entry && place === now))
    const stood = new Map(left.map((place) => [place, entryAt(paper, place!, sort(paper))]))
    gone.push(...stood.values())
    if (at) listed.set(paper.id, stood.get(at) ?? entry!)
  }
  const others = entries.filter(({ paper }) => !asked.has(paper.id))
  return {
    gone: gone.toSorted(newestFirst),
    listed: [...others, ...listed.values()].toSorted(newestFirst),
    listedIn: listsWith(listings, asked, (id) => listed.get(id) ?? present.get(id)),
  }
}

const withdrawnIds = ({ id, withdrawn, movedTo }: Paper): [string][] =>
  withdrawn !== undefined && movedTo === undefined ? [[id]] : []

/** A place in the lists, and its number among those that were asked for, the oldest first. */
interface Place {
  number: number
  appearance: Appearance
}

const entryAt = (paper: Paper, { appearance }: Place, sorted: Sorted): Entry => ({
  ...sorted,
  paper,
  appearances: [appearance],
  added: appearance.digest.date,
})

/** Where digests first list some papers by their own ids. What is listed no more, since another has become the same, stood between what is. */
function ownPlaces(
  listings: readonly Listing[],
  moved: ReadonlyMap<string, string>,
  asked: ReadonlySet<string>,
): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { recorded, present } of listings) {
    if (!recorded.papers.some(({ id }) => asked.has(id))) continue
    const kept = new Set<string>()
    recorded.papers.forEach(({ id }, at) => {
      const now = moved.get(id) ?? id
      const position = kept.has(now) ? kept.size + (at + 1) / (recorded.papers.length + 1) : kept.size + 1
      kept.add(now)
      if (!asked.has(id) || places.has(id)) return
      places.set(id, { number: places.size, appearance: { digest: present, position, isNew: true } })
    })
  }
  return places
}

/** The first place of each paper among its own and those of all that became it. */
function firstPlaces(
  papers: readonly Paper[],
  moved: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const first = new Map(own)
  const next = new Map(
    papers.flatMap(({ id, movedTo }) => (movedTo && moved.has(id) ? [[id, movedTo] as const] : [])),
  )
  const awaited = new Map<string, number>()
  for (const to of next.values()) awaited.set(to, (awaited.get(to) ?? 0) + 1)
  const ready = [...next.keys()].filter((id) => !awaited.has(id))
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const [to, place] = [next.get(id), first.get(id)]
    if (to === undefined) continue
    if (place && place.number < (first.get(to)?.number ?? Number.POSITIVE_INFINITY)) first.set(to, place)
    const left = awaited.get(to)! - 1
    awaited.set(to, left)
    if (left === 0) ready.push(to)
  }
  return first
}

function listsWith(
  listings: readonly Listing[],
  asked: ReadonlySet<string>,
  entry: (id: string) => Entry | undefined,
): Map<Digest, Entry[]> {
  const others = listings.filter(({ recorded }) => recorded.papers.some(({ id }) => asked.has(id)))
  return new Map(
    others.map(({ recorded, present }) => [present, recorded.papers.flatMap(({ id }) => entry(id) ?? [])]),
  )
}
