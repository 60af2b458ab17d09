import type { Answer } from '../answer.ts'
import type { Query } from '../query.ts'
import { sayFound } from '../say.ts'
import { showFacets } from './facets.ts'
import { noteItems } from './notes.ts'
import { button, type Parts } from './parts.ts'
import { resultItem } from './result.ts'

/** What the views of an answer need beside it. */
export interface Asking {
  query: Query
  /** The base path of the site. */
  base: string
  /** Ask another query. */
  ask(change: Partial<Query>): void
}

/** Show an answer. */
export function showAnswer(parts: Parts, answer: Answer, asking: Asking): void {
  const { results, total } = answer
  parts.help.hidden = total > 0
  parts.status.textContent = sayFound(answer)
  parts.notes.replaceChildren(...noteItems(answer, asking))
  parts.results.replaceChildren(...results.map((result, at) => resultItem(result, at + 1, asking)))
  parts.more.hidden = results.length >= total || results.length === 0
  showFacets(parts.facets, answer, asking)
}

/** Show what can be asked. */
export function showNothingAsked(parts: Parts): void {
  clear(parts)
  parts.status.textContent = ''
}

/** Say that the search did not work, and offer to try again. */
export function showFailure(parts: Parts, retry: () => void): void {
  clear(parts)
  parts.status.replaceChildren(
    'The search could not be loaded. Is there a connection? ',
    button('Try again', retry),
  )
}

function clear(parts: Parts): void {
  parts.help.hidden = false
  parts.notes.replaceChildren()
  parts.results.replaceChildren()
  parts.more.hidden = true
  for (const facet of parts.facets.querySelectorAll<HTMLElement>('[data-facet]')) facet.hidden = true
}
