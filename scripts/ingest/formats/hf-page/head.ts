import type { FoundDate } from '../../../../src/archive/listing.ts'
import type { Page } from './blocks.ts'
import { dateOf, type Furniture } from './furniture.ts'
import type { Span } from './spans.ts'

/** The numbers of blocks that may stand above the end of a page's head: each line of the head may end it, and each date. */
export function headEnds({ head }: Page): number[] {
  return [...new Set(head.map(({ at }) => at))].filter((at) => at > 0)
}

/** The digest's date: the first date alone in a line of the page's head, below the page's name if that is there; a date that stands above every paper alike is the papers'. */
export function digestDate({ head, blocks }: Page, spans: Span[]): FoundDate | undefined {
  const end = spans[0]?.kind === 'head' ? spans[0].to : 0
  const own = head.filter(({ at }) => at <= end)
  const named = own.slice(own.findLastIndex(({ kind }) => kind === 'name') + 1)
  const dates = own.filter(({ kind }) => kind === 'date')
  const line = named.find(({ kind }) => kind === 'date') ?? dates[0]
  const titles = spans.filter(({ kind }) => kind === 'listing')
  const date = line && dateOf(line.text)
  if (!date || (dates.length === 1 && isOfPapers(titles.map(({ from }) => blocks[from]!.before))))
    return undefined
  return { ...date, line: line.line, column: line.column }
}

const share = 0.8

/** Whether a date stands directly above nearly every paper. */
function isOfPapers(above: (Furniture | undefined)[]): boolean {
  return above.length >= 3 && above.filter((kind) => kind === 'date').length >= share * above.length
}
