import {
  firstCost,
  headCost,
  headInsideCost,
  type Looks,
  laterCost,
  loneTitleCost,
  nameCost,
  nameInsideCost,
  shortCost,
} from './costs.ts'

/** One way to take some blocks that follow one another, from `from` up to but without `to`. */
export interface Span {
  kind: 'listing' | 'loneTitle' | 'orphan' | 'name' | 'head'
  from: number
  to: number
  /** The blocks that are an abstract. */
  paragraphs: number[]
  cost: number
  /** How much worse, in nats, the next best way is. */
  margin: number
}

const mostBlocksOfPaper = 16
/** A way to take blocks that costs more is neither the best nor the next best. */
const limit = 25

/** Every way to take the blocks from a place on that is worth a thought; `heads` are the places where the page's head may end. */
export function spansFrom(from: number, looks: Looks, heads: number[]): Span[] {
  const one = { from, to: from + 1, paragraphs: [], margin: Number.POSITIVE_INFINITY }
  return [
    { ...one, kind: 'loneTitle' as const, cost: loneTitleCost(from, looks) },
    { ...one, kind: 'name' as const, cost: nameCost(from, looks) },
    ...withParagraphs({ ...one, kind: 'listing', cost: looks.forms[from]!.asTitle }, looks),
    ...withParagraphs({ ...one, kind: 'orphan', cost: 0, to: from }, looks),
    ...(from === 0 ? heads : []).map((to) => ({
      ...one,
      kind: 'head' as const,
      to,
      cost: headCost(to, looks),
    })),
  ].filter(({ cost }) => cost < limit)
}

/** The spans that begin as `start` does and go on with one, two, three … paragraphs, names between them passed over. */
function withParagraphs(start: Span, looks: Looks): Span[] {
  const found: Span[] = []
  const end = Math.min(looks.forms.length, start.from + mostBlocksOfPaper)
  let own = start
  let width = 0
  for (let at = start.to; at < end && own.cost < limit; at += 1) {
    const widthWith = width + looks.forms[at]!.width
    const longer = withParagraph(own, at, widthWith, looks)
    const shorter = withName(own, at, looks)
    found.push({ ...longer, cost: longer.cost + endCost(longer, widthWith, looks) })
    const margin = Math.min(own.margin, Math.abs(longer.cost - shorter.cost))
    if (longer.cost <= shorter.cost) width = widthWith
    own = { ...(longer.cost <= shorter.cost ? longer : shorter), margin }
  }
  return found
}

function withParagraph(own: Span, at: number, width: number, looks: Looks): Span {
  const title = own.kind === 'listing' ? own.from : undefined
  const before = own.paragraphs.length
  const cost = before === 0 ? firstCost(at, title, looks) : laterCost(at, title, before, width, looks)
  return { ...own, to: at + 1, paragraphs: [...own.paragraphs, at], cost: own.cost + cost }
}

function withName(own: Span, at: number, looks: Looks): Span {
  const isBelowTitle = own.paragraphs.length === 0
  const cost = own.to === own.from ? Number.POSITIVE_INFINITY : nameInsideCost(at, isBelowTitle, looks)
  return { ...own, to: at + 1, cost: own.cost + cost }
}

const endCost = ({ kind, from, to }: Span, width: number, looks: Looks) =>
  headInsideCost(from, to, looks) + (kind === 'listing' ? shortCost(width, to - 1, looks) : 0)
