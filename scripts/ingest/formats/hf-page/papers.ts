import type { Listing, Quarantined } from '../../../../src/archive/listing.ts'
import type { Block } from './blocks.ts'
import type { Span } from './spans.ts'

/** Below this margin, in nats, a reading is not clearly better than the next best one. */
const leastMargin = 3.5

const isClear = ({ margin }: Span) => margin >= leastMargin

/** What the spans of a page hold: papers where the order is clear; all else is quarantined, but the head, and names that clearly stand beside papers. */
export function papersOf(
  spans: Span[],
  blocks: Block[],
): { listings: Listing[]; quarantined: Quarantined[] } {
  const listings = spans.filter((span) => span.kind === 'listing' && isClear(span))
  return {
    listings: listings.map((span) => listingOf(span, blocks)),
    quarantined: spans.flatMap((span) => quarantinedOf(span, blocks)),
  }
}

function listingOf({ from, paragraphs }: Span, blocks: Block[]): Listing {
  const { text, line, column } = blocks[from]!
  return { title: text, abstract: joined(paragraphs.map((at) => blocks[at]!)), authors: [], line, column }
}

/** Paragraphs are joined by a blank line; one that only a line break tore is mended. */
function joined(paragraphs: Block[]): string {
  return paragraphs.map(({ text, isTorn }, at) => (at === 0 ? '' : isTorn ? '\n' : '\n\n') + text).join('')
}

function quarantinedOf(span: Span, blocks: Block[]): Quarantined[] {
  const fault = faultOf(span)
  if (!fault) return []
  const own = blocks.slice(span.from, span.to)
  const { line, column } = own[0]!
  return [{ line, column, raw: own.map(({ text }) => text).join('\n\n'), ...fault }]
}

function faultOf(span: Span): Pick<Quarantined, 'code' | 'reason'> | undefined {
  if (span.kind === 'loneTitle') return abstractMissing
  if (span.kind === 'orphan') return titleMissing
  return span.kind === 'head' || isClear(span) ? undefined : orderUnclear
}

const abstractMissing = {
  code: 'abstract-missing',
  reason: 'No abstract follows this title: add it below the title, or take the line out if it is no title.',
} as const
const titleMissing = {
  code: 'title-missing',
  reason: 'No title stands above this abstract: add it above the abstract.',
} as const
const orderUnclear = {
  code: 'order-unclear',
  reason:
    'It is not clear which of these lines are titles and which are abstracts: take out lines that are neither, and put each abstract in one paragraph below its title.',
} as const
