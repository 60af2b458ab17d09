import type { Reading } from '../../../src/archive/listing.ts'
import { pageOf } from './hf-page/blocks.ts'
import { looksOf } from './hf-page/costs.ts'
import { doubtCrossed } from './hf-page/crossed.ts'
import { isPage } from './hf-page/detects.ts'
import { digestDate, headEnds } from './hf-page/head.ts'
import { bestOrder } from './hf-page/order.ts'
import { papersOf } from './hf-page/papers.ts'
import type { Reader } from './reader.ts'

/** The text of a Hugging Face Daily Papers page: a head with a date, then title and abstract in turn. */
export const hfPage: Reader = { name: 'hf-page', detects: isPage, read }

function read(text: string): Reading {
  const page = pageOf(text)
  const looks = looksOf(page)
  const spans = doubtCrossed(bestOrder(looks, headEnds(page)), looks.vocabulary)
  const date = digestDate(page, spans)
  return { ...(date ? { date } : {}), ...papersOf(spans, page.blocks), warnings: [] }
}
