import { foldedWord, type Token } from './classify-tokens.ts'

/** Phrases to be found in one walk through a text, each standing for the values that it was given with. */
export interface PhraseTree<V> {
  root: Node<V>
  /** Beginnings and ends of words, from phrases such as `quantiz*` and `*bench`. */
  prefixes: Set<string>
  suffixes: Set<string>
  symbols: Map<string, string[]>
}

interface Node<V> {
  next: Map<string, Node<V>>
  values: V[]
}

/** A tree without phrases. */
export const phraseTree = <V>(): PhraseTree<V> => ({
  root: node(),
  prefixes: new Set(),
  suffixes: new Set(),
  symbols: new Map(),
})

const node = <V>(): Node<V> => ({ next: new Map(), values: [] })

/**
 * Put a phrase into a tree. `a|b` in a word's place are alternatives, `*` stands for the rest of a word, a singular
 * also for its plural, a hyphen
 * also stands for nothing, and a word with a capital letter is found only as written.
 */
export function addPhrase<V>(tree: PhraseTree<V>, phrase: string, value: V): void {
  for (const words of variants(phrase)) {
    let at = tree.root
    for (const word of words) {
      const symbol = symbolOf(word)
      if (word.endsWith('*')) tree.prefixes.add(symbol.slice(0, -1))
      if (word.startsWith('*')) tree.suffixes.add(symbol.slice(1))
      const next = at.next.get(symbol) ?? node<V>()
      at.next.set(symbol, next)
      at = next
    }
    if (!at.values.includes(value)) at.values.push(value)
  }
}

/** Call `found` with the value, first and last token (by index) of each phrase in a text. */
export function findPhrases<V>(
  tree: PhraseTree<V>,
  text: Token[],
  found: (value: V, first: number, last: number) => void,
): void {
  const symbols = text.map((token) => symbolsOf(tree, token))
  for (let first = 0; first < text.length; first++) {
    let open = [tree.root]
    for (let last = first; open.length > 0 && last < text.length; last++) {
      if (last > first && !text[last]!.joined) break
      open = open.flatMap((from) => symbols[last]!.flatMap((symbol) => from.next.get(symbol) ?? []))
      for (const { values } of open) for (const value of values) found(value, first, last)
    }
  }
}

const capital = /\p{Lu}/u

function symbolOf(word: string): string {
  if (word.includes('*')) return word.toLowerCase()
  return capital.test(word) ? `=${foldedWord(word).exact}` : foldedWord(word).folded
}

function symbolsOf<V>(tree: PhraseTree<V>, { exact, folded, singular }: Token): string[] {
  const key = `${exact} ${folded}`
  const known = tree.symbols.get(key)
  if (known) return known
  const lower = exact.toLowerCase()
  const made = singular === folded ? [folded, `=${exact}`] : [folded, singular, `=${exact}`]
  for (let end = 1; end <= lower.length; end++) {
    if (tree.prefixes.has(lower.slice(0, end))) made.push(`${lower.slice(0, end)}*`)
    if (tree.suffixes.has(lower.slice(-end))) made.push(`*${lower.slice(-end)}`)
  }
  if (tree.symbols.size >= 50_000) tree.symbols.clear()
  tree.symbols.set(key, made)
  return made
}

/** The sequences of words that a phrase stands for. */
function variants(phrase: string): string[][] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((place) => place.split('|').flatMap(hyphened))
    .reduce<string[][]>(
      (all, place) => all.flatMap((words) => place.map((more) => [...words, ...more])),
      [[]],
    )
}

function hyphened(word: string): string[][] {
  const parts = word.split('-').filter(Boolean)
  return parts.length > 1 ? [parts, [parts.join('')]] : [parts]
}
