import type { Occurrence } from '../../../src/search/postings.ts'
import { wordList } from '../../../src/search/words.ts'
import type { SearchRecord } from './records.ts'

/** Where every word stands. */
export type Occurrences = Map<string, Occurrence[]>

/** Where the words of titles and abstracts stand. */
export function textOccurrences(records: SearchRecord[]): Occurrences {
  const found: Occurrences = new Map()
  records.forEach(({ title, abstract }, paper) => {
    add(found, paper, wordList(title), wordList(abstract))
  })
  return found
}

/** Where the words of authors' names stand: the places of two authors are never neighbours. */
export function nameOccurrences(records: SearchRecord[]): Occurrences {
  const found: Occurrences = new Map()
  records.forEach(({ authors }, paper) => {
    const words = authors.flatMap((name) => [...wordList(name), ''])
    add(found, paper, [], words)
  })
  return found
}

interface Own {
  title: number[]
  text: number[]
}

function add(found: Occurrences, paper: number, title: string[], text: string[]): void {
  const own = new Map<string, Own>()
  title.forEach((word, place) => {
    places(own, word).title.push(place)
  })
  text.forEach((word, place) => {
    if (word) places(own, word).text.push(place)
  })
  for (const [word, { title, text }] of own) {
    const list = found.get(word)
    if (list) list.push({ paper, title, text })
    else found.set(word, [{ paper, title, text }])
  }
}

function places(own: Map<string, Own>, word: string): Own {
  const known = own.get(word) ?? { title: [], text: [] }
  own.set(word, known)
  return known
}
