import type { Entry } from '../archive.ts'
import { chooser, earlierOf, hasTopic } from './choose.ts'
import { phrasesOf } from './explain.ts'
import { goOn, isOf, type Kin, noKin } from './kin.ts'
import type { Near } from './nearest.ts'
import { oldestFirst } from './order.ts'
import { printOf, sharer } from './shared-terms.ts'

/** A paper that is near another, by its id. */
export interface Kindred {
  id: string
  /** Above 0 and at most 1: the nearness of the words, halved where no topic is shared. */
  nearness: number
  /** What the two share in words follows from this and the text of the one asked about alone. */
  print: string
}

/** A paper that is near another, with what the two share. */
export interface Related extends Kindred {
  /** Words and phrases as the authors of the one asked about write them, those that count most first; one to three. */
  phrases: string[]
  /** The topics of both, by their ids, in its order. */
  topics: string[]
}

/** What the papers of an archive are to each other. */
export interface Kinship {
  /** The papers, in the order in which they entered the archive. */
  entries: readonly Entry[]
  /** Of a paper, by its place in this order, the earlier papers whose words are nearest, by their places, nearest first, at most 16; no copies. Later papers change nothing of it. */
  earlier: (place: number) => Near[]
  /**
   * Of a paper, by its id, the papers nearest to it, nearest first, at most six; never the paper itself, another
   * record of it, two records of one paper, or one that it shares no words with. Of papers equally near the earlier
   * comes first.
   */
  nearest: (id: string) => Kindred[]
  /** The same with what they share. */
  related: (id: string) => Related[]
  /** How many papers, the oldest, were taken from the pass before: all or none of those that it went over. */
  kept: number
  /** The pass, to go on with when papers come. */
  kin: Kin
}

/**
 * Relate the papers of an archive, in any order. A pass `before`, which changes, goes on if it went over the same
 * texts first, in the same order; else a new one begins. What comes out is the same, to the last bit.
 */
export function relate(entries: readonly Entry[], before?: Kin): Kinship {
  const own = oldestFirst(entries)
  const papers = own.map(({ paper }) => paper)
  const kin = before && isOf(before, papers) ? before : noKin()
  const kept = kin.papers
  goOn(kin, papers)
  return { entries: own, earlier: (place) => earlierOf(kin, place), kept, kin, ...lists(own, kin) }
}

function lists(entries: readonly Entry[], kin: Kin): Pick<Kinship, 'nearest' | 'related'> {
  const places = new Map(entries.map(({ paper }, place) => [paper.id, place]))
  const chosen = chooser(entries, kin)
  const shared = sharer(kin)
  const named = (own: number, { paper, nearness }: Near): Kindred => ({
    id: entries[paper]!.paper.id,
    nearness,
    print: printOf(kin.terms, shared(own, paper)),
  })
  const related = (id: string): Related[] => {
    const own = places.get(id)
    const found = own === undefined ? [] : chosen(own)
    if (own === undefined || found.length === 0) return []
    const { paper, topics } = entries[own]!
    const phrases = phrasesOf(
      kin.terms,
      paper,
      found.map((one) => shared(own, one.paper)),
    )
    return found.map((one, at) => ({
      ...named(own, one),
      phrases: phrases[at]!,
      topics: topics.map(({ topic }) => topic).filter((topic) => hasTopic(entries[one.paper]!, topic)),
    }))
  }
  const nearest = (id: string) => {
    const own = places.get(id)
    return own === undefined ? [] : chosen(own).map((one) => named(own, one))
  }
  return { nearest, related }
}
