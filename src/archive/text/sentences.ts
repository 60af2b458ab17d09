import { matchBraces } from './braces.ts'
import { mathAt } from './math-span.ts'
import { urlAt } from './url-span.ts'

/** The start of an abstract and what follows; between them the text has one space, a blank line or nothing. */
export interface Opening {
  opening: string
  rest: string
}

/** Lengths in UTF-16 units: at least so much if the sentences allow, rather not more, by no means more. */
const enough = 150
const ample = 320
const most = 480

/**
 * The first one or two sentences of an abstract, about 150 to 320 characters, and the rest. It ends with its
 * first paragraph at the latest, and never inside mathematics, braces, a URL, a number or an abbreviation; a
 * sentence that does not end is cut between two words.
 */
export function opening(text: string): Opening {
  const paragraph = text.split('\n\n', 1)[0] ?? ''
  const end = paragraph.length <= ample ? paragraph.length : openingEnd(paragraph)
  return { opening: text.slice(0, end), rest: text.slice(end).replace(/^(?: |\n\n)/, '') }
}

function openingEnd(paragraph: string): number {
  const { ends, gaps } = stops(paragraph.slice(0, 2 * most))
  const first = ends.find((end) => end >= enough)
  const before = ends.findLast((end) => end < enough)
  if (first && first <= ample) return first
  if (before && before >= enough / 2) return before
  if (first && first <= most) return first
  return (
    before ??
    gaps.findLast((gap) => gap <= ample && !abbreviation.test(paragraph.slice(Math.max(0, gap - 12), gap))) ??
    first ??
    paragraph.length
  )
}

/** Where sentences end, and where words do, outside of what must stay whole. */
function stops(text: string): { ends: number[]; gaps: number[] } {
  const found = { ends: [] as number[], gaps: [] as number[] }
  const braces = matchBraces(text)
  const next = /[.?!][)\]"'”’*]*(?= |$)|[。！？]| |[{$]|\\[\s\S]|(?<![A-Za-z0-9])(?:https?:\/\/|www\.)/gi
  for (let match = next.exec(text); match && !((found.ends.at(-1) ?? 0) >= enough); match = next.exec(text)) {
    const at = match.index
    const whole = wholeEnd(text, at, braces.get(at))
    if (whole) next.lastIndex = whole
    else if (match[0] === ' ') found.gaps.push(at)
    else if (isSentenceEnd(text, at, next.lastIndex)) found.ends.push(next.lastIndex)
  }
  return found
}

/** The end of the formula, group or URL that begins at `at`, if one does. */
function wholeEnd(text: string, at: number, closing: number | undefined): number | undefined {
  if (closing !== undefined) return closing + 1
  if (text[at] === '$' || /^\\[([]/.test(text.slice(at, at + 2))) return mathAt(text, at)?.end
  return /[hw]/i.test(text[at] ?? '') ? urlAt(text, at)?.end : undefined
}

const abbreviation =
  /(?:^|[\s([“"'~])(?:e\.?g|i\.?e|et|et al|vs|cf|viz|figs?|eqs?|secs?|tabs?|refs?|no|dr|mrs?|ms|prof|st|approx|resp|w\.r\.t|a\.k\.a|i\.i\.d|inc|ltd|corp|u\.s|ph\.d|\p{L})\.?,?$/iu

/** `1.` begins an item; `Fig. 1.` may end a sentence. */
const listNumber = /(?:^|[:;] |(?<!fig|figs|eq|eqs|sec|tab|ref|no|vol)[.?!] )\(?\d{1,2}$/i

function isSentenceEnd(text: string, at: number, end: number): boolean {
  if (/[。！？]/.test(text[at] ?? '')) return true
  if (!/[.?!]/.test(text[at] ?? '') || /^ [\p{Ll}\d]/u.test(text.slice(end, end + 3))) return false
  const before = text.slice(Math.max(0, at - 12), at)
  return text[at] !== '.' || !(abbreviation.test(before) || listNumber.test(before))
}
