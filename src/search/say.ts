import type { Answer, Note } from './answer.ts'

/** How many papers were found, as a sentence's beginning: `3 papers`. */
export const sayFound = ({ total }: Pick<Answer, 'total'>): string =>
  total === 0 ? 'No paper found' : `${total.toLocaleString('en')} ${total === 1 ? 'paper' : 'papers'}`

/** A note in words. */
export function sayNote(note: Note): string {
  switch (note.kind) {
    case 'corrected':
      return `No paper has “${note.typed}”: searched for “${note.used}” instead.`
    case 'also':
      return `Few papers have “${note.typed}”: searched for “${note.used}” too.`
    case 'missing':
      return `Left out, for no paper has ${note.words.length === 1 ? 'it' : 'them'}: ${listed(note.words)}.`
    case 'common':
      return `Left out as too common here: ${listed(note.words)}.`
    case 'plain':
      return 'Part of the search could not be loaded: every word must match as it is.'
    case 'unclear':
      return `“${note.text}” was not understood: a year is 2025, a month 2025-06, a day 2025-06-01.`
    case 'unknown-topic':
      return `There is no topic “${note.text}”.`
    case 'unknown-author':
      return `No author is called “${note.text}”.`
    case 'unknown-id':
      return `The archive does not hold ${note.text}.`
    case 'phrase':
      return `No paper has exactly “${note.text}”.`
  }
}

const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')
