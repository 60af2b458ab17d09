import { compare } from '../../../src/archive/archive.ts'
import type { Tokens } from '../../../src/search/word-part.ts'
import { wordList } from '../../../src/search/words.ts'
import { joinedWords } from './joined-words.ts'
import type { SearchRecord } from './records.ts'

/** Something that papers write, and how many of them do. */
export type Written = [text: string, papers: number]

/** The acronyms that papers define, `mixture of experts (MoE)`, and the words that they stand for, with a tab between. */
export function acronymsIn(records: readonly SearchRecord[]): Written[] {
  const defined = new Map<string, number>()
  for (const { title, abstract } of records) {
    const own = [...definitions(title), ...definitions(abstract)].map((pair) => pair.join('\t'))
    for (const pair of new Set(own)) defined.set(pair, (defined.get(pair) ?? 0) + 1)
  }
  return [...defined]
}

/** Pairs of words that stand one behind the other in some of the papers and as one word in others, `fine tuning`. */
export function compoundsIn(tokens: Tokens): Written[] {
  const { words, numbers, starts, texts } = tokens
  const isWord = joinedWords(words)
  const written = new Map<string, { papers: number; last: number }>()
  const look = (from: number, to: number, paper: number) => {
    for (let at = from + 1; at < to; at++) {
      if (!isWord(numbers[at - 1]!, numbers[at]!)) continue
      const pair = `${words[numbers[at - 1]!]} ${words[numbers[at]!]}`
      const known = written.get(pair)
      if (known?.last !== paper) written.set(pair, { papers: (known?.papers ?? 0) + 1, last: paper })
    }
  }
  for (let paper = 0; paper < texts.length; paper++) {
    look(starts[paper]!, texts[paper]!, paper)
    look(texts[paper]!, starts[paper + 1]!, paper)
  }
  return [...written].map(([pair, { papers }]) => [pair, papers])
}

/** Of the acronyms of all parts those that most papers define, at most 2,000; `count` gives in how many papers a word stands. */
export function acronymsOf(parts: readonly Written[][], count: (word: string) => number): [string, string][] {
  const useful = [...together(parts)].filter(([pair]) => count(pair.split('\t')[0]!) > 1)
  return mostFrequent(useful, 2000).map((pair) => pair.split('\t') as [string, string])
}

/** Of the pairs of all parts those that two papers or more write as one and two or more as two: the most frequent, at most 3,000. */
export function compoundsOf(parts: readonly Written[][], count: (word: string) => number): string[] {
  const useful = [...together(parts)].filter(
    ([pair, papers]) => papers > 1 && count(pair.replace(' ', '')) > 1,
  )
  return mostFrequent(useful, 3000)
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

function together(parts: readonly Written[][]): Map<string, number> {
  const all = new Map<string, number>()
  for (const [text, papers] of parts.flat()) all.set(text, (all.get(text) ?? 0) + papers)
  return all
}

const mostFrequent = (counts: Written[], most: number) =>
  counts
    .toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, most)
    .map(([name]) => name)
    .sort()
