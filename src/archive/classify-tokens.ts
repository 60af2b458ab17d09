/** One word of a text, folded for comparison, with its place in the text. */
export interface Token {
  /** Where the word begins in the text, in UTF-16 units. */
  start: number
  end: number
  /** Whether only a space, a hyphen or the like stands between it and the word before. */
  joined: boolean
  /** The number of the sentence, from 0. */
  sentence: number
  /** The word as written, its plural `s` taken off an acronym. */
  exact: string
  /** The word without case and British spelling. */
  folded: string
  /** The same without the ending of the plural. */
  singular: string
}

/** The words of a text in order; addresses of web pages are left out. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let last = -1
  let sentence = 0
  for (const match of text.matchAll(/https?:\/\/\S+|[\p{L}\p{N}]+(?:['’]s\b)?/gu)) {
    const [word] = match
    if (word.startsWith('http') && word.includes('://')) continue
    const joined = last >= 0 && isBridge(text, last, match.index)
    if (last >= 0 && /[.!?]\s/.test(text.slice(last, match.index))) sentence++
    last = match.index + word.length
    found.push({ start: match.index, end: last, joined, sentence, ...foldedWord(word) })
  }
  return found
}

/** A word folded as `tokens` does it, so that rules and texts compare equal. */
export function foldedWord(word: string): Folded {
  const known = cache.get(word)
  if (known) return known
  const own = word.replace(/['’]s$/, '')
  const lower = own.toLowerCase()
  const exact = own.replace(/(?<=\p{Lu})s$/u, '')
  const made = { exact, folded: spelled(lower), singular: spelled(singular(lower)) }
  if (cache.size >= 50_000) cache.clear()
  cache.set(word, made)
  return made
}

type Folded = Pick<Token, 'exact' | 'folded' | 'singular'>

const cache = new Map<string, Folded>()

/** Endings are changed by rule, alike in rules and texts: what comes out need not be a word. */
function spelled(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/is(e|es|ed|er|ing)$/, 'iz$1')
    .replace(/ll(ed|er|ing)$/, 'l$1')
    .replace(/(?<=\w{3})our(s?)$/, 'or$1')
}

function singular(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

/** Whether the text between two words leaves them parts of one phrase. */
function isBridge(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!' \n-‐‑–/_"“”‘’*'.includes(text[at] ?? '')) return false
  return true
}
