import { formsOf, type Token } from './classify-tokens.ts'

/** Phrases to be found in one walk through a text, each standing for the values that it was given with. */
export interface PhraseTree<V> {
  root: Branch<V>
  /** Beginnings and ends of words, from phrases such as `quantiz*` and `*bench`. */
  prefixes: Set<string>
  suffixes: Set<string>
  /** What is known of the words met so far. */
  words: Map<string, Known<V>>
}

/** What a word of a text is looked for as, and where the phrases that begin with it go on. */
interface Known<V> {
  symbols: string[]
  starts: Branch<V>[]
}

interface Branch<V> {
  next: Map<string, Branch<V>>
  values: V[]
}

/** A tree without phrases. */
export const phraseTree = <V>(): PhraseTree<V> => ({
  root: branch(),
  prefixes: new Set(),
  suffixes: new Set(),
  words: new Map(),
})

const branch = <V>(): Branch<V> => ({ next: new Map(), values: [] })

/**
 * Put a phrase into a tree. `a|b` in a word's place are alternatives, `*` stands for the rest of a word, a singular
 * also for its plural, a hyphen also for nothing, and a word with a capital letter is found only as written.
 */
export function addPhrase<V>(tree: PhraseTree<V>, phrase: string, value: V): void {
  for (const words of variants(phrase)) {
    const last = words.reduce((from, word) => grown(tree, from, word), tree.root)
    if (!last.values.includes(value)) last.values.push(value)
  }
}

/** Call `found` with the value and the first and last token (by index) of each phrase in a text, by their first token. All phrases must be in the tree by then. */
export function findPhrases<V>(
  tree: PhraseTree<V>,
  text: Token[],
  found: (value: V, first: number, last: number) => void,
): void {
  const known = text.map(({ word }) => knownOf(tree, word))
  const walk = (to: Branch<V>, first: number, at: number): void => {
    for (const value of to.values) found(value, first, at)
    if (to.next.size === 0 || !text[at + 1]?.joined) return
    for (const symbol of known[at + 1]!.symbols) {
      const next = to.next.get(symbol)
      if (next) walk(next, first, at + 1)
    }
  }
  known.forEach(({ starts }, first) => {
    for (const start of starts) walk(start, first, first)
  })
}

function grown<V>(tree: PhraseTree<V>, from: Branch<V>, word: string): Branch<V> {
  const symbol = symbolOf(word)
  if (word.endsWith('*')) tree.prefixes.add(symbol.slice(0, -1))
  if (word.startsWith('*')) tree.suffixes.add(symbol.slice(1))
  const to = from.next.get(symbol) ?? branch<V>()
  from.next.set(symbol, to)
  return to
}

const capital = /\p{Lu}/u

function symbolOf(word: string): string {
  if (word.includes('*')) return word.toLowerCase()
  return capital.test(word) ? `=${formsOf(word).exact}` : formsOf(word).folded
}

function knownOf<V>(tree: PhraseTree<V>, word: string): Known<V> {
  const known = tree.words.get(word)
  if (known) return known
  const symbols = symbolsOf(tree, word)
  const made = { symbols, starts: symbols.flatMap((symbol) => tree.root.next.get(symbol) ?? []) }
  if (tree.words.size >= 50_000) tree.words.clear()
  tree.words.set(word, made)
  return made
}

function symbolsOf<V>({ prefixes, suffixes }: PhraseTree<V>, word: string): string[] {
  const { exact, folded, singular } = formsOf(word)
  const lower = exact.toLowerCase().slice(0, 80)
  const found = new Set([folded, singular, `=${exact}`])
  for (let end = 1; end <= lower.length; end++) {
    if (prefixes.has(lower.slice(0, end))) found.add(`${lower.slice(0, end)}*`)
    if (suffixes.has(lower.slice(-end))) found.add(`*${lower.slice(-end)}`)
  }
  return [...found]
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
