import type { Answer, Note } from '../answer.ts'
import { emptyQuery } from '../query.ts'
import { quoteWords, unquote } from '../quote.ts'
import { sayNote } from '../say.ts'
import { button, element } from './parts.ts'
import type { Asking } from './view.ts'

/** What is to be said of how the query was understood, each with a way back. */
export function noteItems(answer: Answer, asking: Asking): HTMLLIElement[] {
  const notes = answer.notes.map((note) => item(sayNote(note), wayBack(note, asking)))
  return [...notes, ...authorItems(answer, asking), ...hints(answer, asking)]
}

function item(text: string, actions: readonly HTMLButtonElement[]): HTMLLIElement {
  return element('li', {}, text, ...actions.flatMap((action) => [' ', action]))
}

function wayBack(note: Note, { query, ask }: Asking): HTMLButtonElement[] {
  switch (note.kind) {
    case 'corrected':
    case 'also':
      return [
        button(`Search for “${note.typed}” alone`, () => ask({ text: quoteWords(query.text, [note.typed]) })),
      ]
    case 'common':
      return [button('Search with them', () => ask({ text: quoteWords(query.text, note.words) }))]
    case 'phrase':
      return [button('Search for its words', () => ask({ text: unquote(query.text) }))]
    default:
      return []
  }
}

function authorItems({ authors }: Answer, { query, ask }: Asking): HTMLLIElement[] {
  const buttons = authors.map((name) => button(name, () => ask({ text: withAuthor(query.text, name) })))
  return buttons.length > 0 ? [item('Authors:', buttons)] : []
}

/** The query with its last author named in full. */
const withAuthor = (text: string, name: string) =>
  text.replace(/author:(?:"[^"]*"|\S*)(?![\s\S]*author:)/i, () => `author:"${name}"`)

/** Where nothing is found: what to take away from the query. */
function hints({ total }: Answer, { query, ask }: Asking): HTMLLIElement[] {
  const isNarrowed = query.topics.length > 0 || query.years.length > 0
  if (total > 0 || !isNarrowed) return []
  return [
    item('Some filters are on.', [
      button('Search without them', () => ask({ ...emptyQuery, text: query.text })),
    ]),
  ]
}
