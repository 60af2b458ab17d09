import { longestNote, type Saved } from './saved.ts'

/** Lists that have become one. */
export interface Merged {
  papers: Saved[]
  /** The ids of those whose note was too long and lost its end. */
  cut: string[]
}

/** Two lists as one: the reader's own first, in their order; what stands in both keeps its first saving, its facts and both notes. */
export function merge(own: readonly Saved[], other: readonly Saved[]): Merged {
  const merged = new Map(own.map((paper) => [paper.id, paper]))
  const cut = new Set<string>()
  for (const paper of other) {
    const known = merged.get(paper.id)
    const one = known ? asOne(known, paper) : paper
    if (one.note.length > longestNote) cut.add(one.id)
    merged.set(one.id, { ...one, note: one.note.slice(0, longestNote) })
  }
  return { papers: [...merged.values()], cut: [...cut] }
}

/** Two savings of a paper as one, under the first one's id; both notes are whole, however long. */
export function asOne(own: Saved, other: Saved): Saved {
  const facts = own.facts ?? other.facts
  return {
    id: own.id,
    title: own.title || other.title,
    date: own.date || other.date,
    saved: [own.saved, other.saved].filter(Boolean).sort()[0] ?? '',
    note: notes(own.note, other.note),
    ...(facts && { facts }),
  }
}

const notes = (own: string, other: string) => {
  if (own.includes(other)) return own
  return own ? `${own}\n${other}` : other
}
