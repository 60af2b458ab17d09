import type { Looks } from './costs.ts'
import { type Span, spansFrom } from './spans.ts'

/**
 * The most likely way to take all blocks of a page: spans that cover them in order. The margin of a span
 * says by how many nats the whole page gets less likely without it (the best path less the best path that
 * avoids the span, by the forward and backward sums of Viterbi's algorithm). Time and memory are linear.
 */
export function bestOrder(looks: Looks, heads: number[]): Span[] {
  const spans = Array.from({ length: looks.forms.length }, (_, from) => spansFrom(from, looks, heads))
  const before = costsBefore(spans)
  const after = costsAfter(spans)
  const through = (span: Span) => before[span.from]! + span.cost + after[span.to]!
  const path = bestPath(spans, after)
  return path.map((span) => ({
    ...span,
    margin: Math.min(span.margin, rivals(span, spans, through) - after[0]!),
  }))
}

function costsBefore(spans: Span[][]): Float64Array {
  const best = new Float64Array(spans.length + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  spans.forEach((own, from) => {
    for (const { to, cost } of own) best[to] = Math.min(best[to]!, best[from]! + cost)
  })
  return best
}

function costsAfter(spans: Span[][]): Float64Array {
  const best = new Float64Array(spans.length + 1).fill(Number.POSITIVE_INFINITY)
  best[spans.length] = 0
  for (let from = spans.length - 1; from >= 0; from -= 1) {
    for (const { to, cost } of spans[from]!) best[from] = Math.min(best[from]!, cost + best[to]!)
  }
  return best
}

function bestPath(spans: Span[][], after: Float64Array): Span[] {
  const path: Span[] = []
  for (let at = 0; at < spans.length; at = path.at(-1)!.to) {
    path.push(spans[at]!.reduce((a, b) => (b.cost + after[b.to]! < a.cost + after[a.to]! ? b : a)))
  }
  return path
}

const mostBlocksBack = 16

/** The cost of the best path that takes the first block of a span in another way. */
function rivals(span: Span, spans: Span[][], through: (span: Span) => number): number {
  let best = Number.POSITIVE_INFINITY
  const starts = [0, ...Array.from({ length: mostBlocksBack }, (_, back) => span.from - back)]
  for (const start of starts) {
    for (const rival of spans[start] ?? []) {
      if (rival !== span && rival.to > span.from) best = Math.min(best, through(rival))
    }
  }
  return best
}
