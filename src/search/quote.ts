import { foldWord } from './words.ts'

/** A query with some of its words put in quotes, so that they are looked for as they are. */
export function quoteWords(text: string, words: readonly string[]): string {
  const wanted = new Set(words)
  return text
    .replace(/"[^"]*"|[\p{L}\p{N}\p{M}]+/gu, (found) =>
      wanted.has(foldWord(found)) ? ` "${found}" ` : found,
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** A query without its quotes. */
export const unquote = (text: string): string => text.replaceAll('"', ' ').replace(/\s+/g, ' ').trim()
