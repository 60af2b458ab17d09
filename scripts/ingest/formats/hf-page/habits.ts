import { type Looks, usualNames } from './costs.ts'
import { isShortLine } from './forms.ts'
import type { Span } from './spans.ts'

const fewestNames = 3
const leastShare = 0.05
const mostShare = 3

/**
 * What a page does often is no oddity: where short lines that nothing else speaks for stand beside a twentieth of the
 * papers or more (and of no paper more than three), and are no fewer than the longer titles without abstract, they are names, as frequent as they are.
 */
export function withHabits(looks: Looks, spans: Span[]): Looks {
  const listings = spans.filter(({ kind }) => kind === 'listing').length
  const alone = spans.filter(({ kind }) => kind === 'loneTitle')
  const names = spans.flatMap((span) => namesIn(span, looks)).length
  const titles = alone.filter(({ from }) => !isShortLine(looks.forms[from]!.sign)).length
  const isHabit =
    names >= Math.max(fewestNames, titles, leastShare * listings) && names <= mostShare * listings
  if (!isHabit) return looks
  const cost = Math.max(1, -Math.log(names / (listings + 1)))
  const often = { authors: Math.min(cost, usualNames.authors), short: Math.min(cost, usualNames.short) }
  return { ...looks, names: { ...usualNames, ...often }, isNamed: true }
}

/** The short lines of a span that were taken for names, or left over. */
function namesIn({ kind, from, to, paragraphs }: Span, looks: Looks): number[] {
  if (kind === 'loneTitle') return isShortLine(looks.forms[from]!.sign) ? [from] : []
  if (kind !== 'listing') return []
  return range(from + 1, to).filter((at) => !paragraphs.includes(at) && isShortLine(looks.forms[at]!.sign))
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
