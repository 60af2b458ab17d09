/** One word of a text with its place. */
export interface Token {
  word: string
  /** Where the word begins and ends in the text, in UTF-16 units. */
  start: number
  end: number
  /** Whether only a space, a hyphen or the like stands between it and the word before. */
  joined: boolean
  /** The number of the sentence, from 0. */
  sentence: number
}

/** The words of a text in order; addresses of web pages are left out. Linear in the length of the text. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let sentence = 0
  let before = -1
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, before)) {
    const end = wordEnd(text, start)
    if (text.startsWith('://', end)) {
      before = spaceAfter(text, end)
      continue
    }
    const between = before < 0 ? '.' : text.slice(before, start)
    if (between.length > 1 && before >= 0 && /[.!?]\s/.test(between)) sentence++
    found.push({
      word: text.slice(start, end),
      start,
      end,
      joined: isBridge(between),
      sentence,
    })
    before = end
  }
  return found
}

/** The forms by which a word is compared: as written (an acronym without its plural `s`), folded (without case and British spelling), and folded without the ending of the plural. */
export function formsOf(word: string): { exact: string; folded: string; singular: string } {
  const own = word.replace(/['’]s$/, '')
  const lower = own.toLowerCase()
  return {
    exact: own.replace(/(?<=\p{Lu})s$/u, ''),
    folded: spelled(lower),
    singular: spelled(singular(lower)),
  }
}

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

const isBridge = (between: string) => between === ' ' || /^[\s\-‐‑–/_"“”‘’*]*$/.test(between)

function wordStart(text: string, from: number): number {
  let at = Math.max(from, 0)
  while (at < text.length && !isWordPart(text, at)) at++
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isWordPart(text, at)) at++
  return /^['’]s(?![\p{L}\p{N}])/u.test(text.slice(at, at + 3)) ? at + 2 : at
}

function spaceAfter(text: string, from: number): number {
  let at = from
  while (at < text.length && !/\s/.test(text[at] ?? '')) at++
  return at
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)
  return (code & 0xf800) === 0xd800 || /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '')
}
