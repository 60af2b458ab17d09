import { escapeHtml } from './text/html.ts'

/** Words to be marked in a text, with the hue and the label of the topic that they speak for. */
export interface Marked {
  words: string
  hue: number
  label: string
}

/**
 * Mark words in the HTML of an abstract: the longest first, then those named first, each letter once.
 * Only text is touched, never tags, entities or mathematics; words that a tag divides stay unmarked.
 * `html` must be well-formed, as the archive's own text functions write it.
 */
export function markWords(html: string, marked: readonly Marked[]): string {
  const byWords = new Map(marked.map((mark) => [folded(escapeHtml(mark.words)), mark] as const).toReversed())
  const words = [...byWords.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length)
  if (words.length === 0) return html
  return html.replace(pattern(words), (match: string, found: string | undefined) => {
    const mark = found === undefined ? undefined : byWords.get(folded(found))
    return mark ? `<mark data-hue="${mark.hue}" title="${escapeHtml(mark.label)}">${match}</mark>` : match
  })
}

/** Words without those that differ from earlier ones in case or white space alone. */
export function distinctWords(words: readonly string[]): string[] {
  const folds = words.map(folded)
  return words.filter((_, at) => folds.indexOf(folds[at]!) === at)
}

/** Matches mathematics and tags, which stay as they are; catches one of the words; steps over an entity. */
function pattern(words: string[]): RegExp {
  const kept = '<math[\\s>][\\s\\S]*?</math>|<[^>]*>'
  const one = words.map(asPattern).join('|')
  return new RegExp(`${kept}|(?<![\\p{L}\\p{N}])(${one})(?![\\p{L}\\p{N}])|&#?\\w{1,31};`, 'giu')
}

const asPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+')

const folded = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim()
