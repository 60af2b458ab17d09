import { kinship, type Vocabulary } from './kinship.ts'
import type { Span } from './spans.ts'

const strange = -1
const akin = 3
/** More strangers than this are not compared with each other: it keeps the time linear. */
const mostStrangers = 300

/** Take the margin from every listing whose title and abstract share little, if one of them shares much with what a title or abstract elsewhere on the page lacks. */
export function doubtCrossed(spans: Span[], vocabulary: Vocabulary): Span[] {
  const strangers = spans.filter((span) => isStranger(span, vocabulary)).slice(0, mostStrangers)
  const crossed = new Set<Span>()
  for (const one of strangers) {
    for (const other of strangers) {
      if (one !== other && belongs(one, other, vocabulary)) crossed.add(one).add(other)
    }
  }
  return spans.map((span) => (crossed.has(span) ? { ...span, margin: 0 } : span))
}

function isStranger({ kind, from, paragraphs }: Span, vocabulary: Vocabulary): boolean {
  if (kind === 'listing') return kinship(from, paragraphs[0]!, vocabulary) < strange
  return kind === 'loneTitle' || kind === 'orphan'
}

/** Whether the title of one span, if it has one, is akin to the abstract of the other, if that has one. */
function belongs(one: Span, { paragraphs: [first] }: Span, vocabulary: Vocabulary): boolean {
  return one.kind !== 'orphan' && first !== undefined && kinship(one.from, first, vocabulary) > akin
}
