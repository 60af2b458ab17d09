import type { Reading } from '../../../src/archive/listing.ts'
import { pageOf } from './hf-page/blocks.ts'
import { type Looks, looksOf } from './hf-page/costs.ts'
import { doubtCrossed } from './hf-page/crossed.ts'
import { isPage } from './hf-page/detects.ts'
import { withHabits } from './hf-page/habits.ts'
import { digestDate, headEnds } from './hf-page/head.ts'
import { bestOrder } from './hf-page/order.ts'
import { papersOf } from './hf-page/papers.ts'
import type { Span } from './hf-page/spans.ts'
import type { Reader } from './reader.ts'

/** The text of a Hugging Face Daily Papers page: a head with a date, then title and abstract in turn. */
export const hfPage: Reader = { name: 'hf-page', detects: isPage, read }

function read(text: string): Reading {
  const page = pageOf(text)
  const looks = looksOf(page)
  const spans = doubtCrossed(orderOf(looks, headEnds(page)), looks.vocabulary)
  const date = digestDate(page, spans)
  return { ...(date ? { date } : {}), ...papersOf(spans, page.blocks), warnings: [] }
}

/** The most likely order; again, where the first look shows that the page has habits of its own. */
function orderOf(looks: Looks, heads: number[]): Span[] {
  const spans = bestOrder(looks, heads)
  const own = withHabits(looks, spans)
  return own === looks ? spans : bestOrder(own, heads)
}
