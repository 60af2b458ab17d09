import { longestNote, type Saved } from './saved.ts'

/** Two lists as one: the reader's own first, in their order; what stands in both keeps its first saving, its facts and both notes. */
export function merge(own: readonly Saved[], other: readonly Saved[]): Saved[] {
  const merged = new Map(own.map((paper) => [paper.id, paper]))
  for (const paper of other) {
    const known = merged.get(paper.id)
    merged.set(paper.id, known ? both(known, paper) : paper)
  }
  return [...merged.values()]
}

function both(own: Saved, other: Saved): Saved {
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

const notes = (own: string, other: string) =>
  own.includes(other) ? own : (own ? `${own}\n${other}` : other).slice(0, longestNote)
