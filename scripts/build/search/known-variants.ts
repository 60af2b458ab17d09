import { compare } from '../../../src/archive/archive.ts'
import { wordList } from '../../../src/search/words.ts'
import type { Occurrences } from './occurrences.ts'
import type { SearchRecord } from './records.ts'

/** The acronyms that the papers define, `mixture of experts (MoE)`, and the words that they stand for: those that most papers define, at most 2,000. */
export function acronymsOf(records: SearchRecord[], occurrences: Occurrences): [string, string][] {
  const defined = new Map<string, number>()
  for (const { title, abstract } of records) {
    const own = [...definitions(title), ...definitions(abstract)].map((pair) => pair.join('\t'))
    for (const pair of new Set(own)) defined.set(pair, (defined.get(pair) ?? 0) + 1)
  }
  const useful = [...defined].filter(([pair]) => (occurrences.get(pair.split('\t')[0]!)?.length ?? 0) > 1)
  return mostFrequent(useful, 2000).map((pair) => pair.split('\t') as [string, string])
}

/** Words that two papers or more write as one and two or more as two, `fine tuning`: the most frequent, at most 3,000. */
export function compoundsOf(records: SearchRecord[], occurrences: Occurrences): string[] {
  const written = new Map<string, number>()
  for (const { title, abstract } of records) {
    const own = new Set([...pairs(wordList(title)), ...pairs(wordList(abstract))])
    for (const pair of own) {
      if ((occurrences.get(pair.replace(' ', ''))?.length ?? 0) > 1)
        written.set(pair, (written.get(pair) ?? 0) + 1)
    }
  }
  return mostFrequent(
    [...written].filter(([, papers]) => papers > 1),
    3000,
  )
}

/** Each acronym in brackets behind the words whose first letters it is; a plural `s` at its end does not count. */
function definitions(text: string): [acronym: string, words: string][] {
  return [...text.matchAll(/\(([A-Z][A-Za-z-]{1,9})\)/g)].flatMap((match): [string, string][] => {
    const acronym = match[1]!.replace(/(?<=[A-Z])s$/, '')
    const letters = acronym.toLowerCase().replaceAll('-', '')
    const before = wordList(text.slice(Math.max(0, match.index - 200), match.index)).slice(-letters.length)
    const initials = before.map((word) => word[0]).join('')
    return letters.length > 1 && initials === letters && /[A-Z].*[A-Z]/.test(acronym)
      ? [[letters, before.join(' ')]]
      : []
  })
}

const pairs = (words: string[]) =>
  words.slice(1).flatMap((word, at) => (word.length + words[at]!.length > 4 ? [`${words[at]} ${word}`] : []))

const mostFrequent = (counts: [string, number][], most: number) =>
  counts
    .toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, most)
    .map(([name]) => name)
    .sort()
