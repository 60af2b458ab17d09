import { symbolNames } from '../archive/text/symbols.ts'
import { type Lexicon, numberOf, prefixed } from './lexicon.ts'

/** The singular and plural forms of an English word, without the word itself; not all of them need to exist. */
export function numberForms(word: string): string[] {
  if (word.length < 3 || /\d$/.test(word)) return []
  const plural = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(word)
      ? `${word}es`
      : `${word}s`
  const singular = /ies$/.test(word)
    ? [`${word.slice(0, -3)}y`]
    : /(?:[sxz]|ch|sh)es$/.test(word)
      ? [word.slice(0, -2), word.slice(0, -1)]
      : /[^s]s$/.test(word)
        ? [word.slice(0, -1)]
        : []
  return [...singular, plural].filter((form) => form.length > 1)
}

/** The most frequent words that go on from a beginning, at most `limit`, by their numbers. */
export function completions(start: string, lexicon: Lexicon, limit = 5): number[] {
  const [from, to] = prefixed(lexicon, start)
  const numbers = Array.from({ length: Math.min(to - from, 5000) }, (_, at) => from + at)
  return numbers
    .filter((number) => lexicon.words[number] !== start)
    .sort((a, b) => lexicon.counts[b]! - lexicon.counts[a]! || a - b)
    .slice(0, limit)
}

/** A word in two that the lexicon knows, as `finetuning` or, after a sign that was written out, `llmtimesmapreduce`; the rarer half as frequent as can be. */
export function halves(word: string, lexicon: Lexicon): [number, number] | undefined {
  const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => [
    word.slice(0, at + 2),
    word.slice(at + 2),
  ])
  return bestPair([...cuts, ...aroundSigns(word)], lexicon)
}

const signNames = [...new Set(symbolNames.values())]
  .map((name) => name.toLowerCase())
  .filter((name) => name.length > 2)

const aroundSigns = (word: string) =>
  signNames.flatMap((name) => {
    const at = word.indexOf(name, 1)
    return at > 0 && at + name.length < word.length ? [[word.slice(0, at), word.slice(at + name.length)]] : []
  })

function bestPair(cuts: string[][], lexicon: Lexicon): [number, number] | undefined {
  let best: { pair: [number, number]; worth: number } | undefined
  for (const [left = '', right = ''] of cuts) {
    const pair = [numberOf(lexicon, left), numberOf(lexicon, right)]
    if (pair[0] === undefined || pair[1] === undefined || left.length + right.length < 5) continue
    const worth =
      Math.min(lexicon.counts[pair[0]]!, lexicon.counts[pair[1]]!) * Math.min(left.length, right.length)
    if (worth > (best?.worth ?? 1)) best = { pair: [pair[0], pair[1]], worth }
  }
  return best?.pair
}
