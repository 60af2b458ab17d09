import { mathAt } from '../../../../src/archive/text/math-span.ts'
import { Refusal } from '../reader.ts'

/** A text whose mathematics Markdown cannot touch: its signs stand as letters, one for one, until `restore`. */
export interface Shielded {
  text: string
  restore(text: string): string
}

/**
 * Put letters of a private-use area in the place of the punctuation of formulas (`$…$`, and `\(…\)` with a command, superscript or
 * subscript) and of LaTeX's accents, which Markdown would take for its own. Every offset stays what it is.
 */
export function shield(text: string): Shielded {
  const base = freeLetters(text)
  const hide = (part: string) =>
    part.replace(signs, (sign) => String.fromCharCode(base + punctuation.indexOf(sign)))
  const pieces: string[] = []
  let done = 0
  for (const [start, end] of formulas(text)) {
    pieces.push(
      text.slice(done, start),
      text
        .slice(start, end)
        .split(linePrefix)
        .map((part, at) => (at % 2 ? part : hide(part)))
        .join(''),
    )
    done = end
  }
  const letters = new RegExp(
    `[${String.fromCharCode(base)}-${String.fromCharCode(base + punctuation.length - 1)}]`,
    'g',
  )
  const show = (letter: string) => punctuation.charAt(letter.charCodeAt(0) - base)
  return { text: pieces.join('') + text.slice(done), restore: (part) => part.replace(letters, show) }
}

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const signs = /[!-/:-@[-`{-~]/g

/** A line end, with the marks of the quotation that goes on behind it. */
const linePrefix = /(\n[ \t>]*)/

/** Where letters of the private-use area begin that the text does not have. */
function freeLetters(text: string): number {
  for (let base = 0xe000; base < 0xf8e0; base += punctuation.length) {
    const last = String.fromCharCode(base + punctuation.length - 1)
    if (!new RegExp(`[${String.fromCharCode(base)}-${last}]`).test(text)) return base
  }
  throw new Refusal('encoding-invalid', 'The text uses all of the private-use characters of Unicode.')
}

/** From where to where formulas and accents stand. */
function* formulas(text: string): Generator<readonly [start: number, end: number]> {
  const opening = /[$\\]/g
  const blank = /\n[ \t>]*\n|$/g
  let paragraphEnd = -1
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found.index
    if (paragraphEnd < start) {
      blank.lastIndex = start
      paragraphEnd = blank.exec(text)?.index ?? text.length
    }
    const end = formulaEnd(text, start, paragraphEnd) ?? accentEnd(text, start)
    if (end !== undefined) yield [start, end]
    opening.lastIndex = end ?? start + (text[start] === '$' ? 1 : 2)
  }
}

function formulaEnd(text: string, start: number, limit: number): number | undefined {
  if (text[start] === '\\' && text[start + 1] !== '(') return undefined
  const span = mathAt(text, start, limit)
  if (!span || /\]\(|`/.test(span.tex)) return undefined
  return text[start] === '$' || /[\\^_]/.test(span.tex) ? span.end : undefined
}

/** Within a word, `\'e` or `\"{o}`: an accent, and no quotation mark with a backslash that Markdown does not need. */
function accentEnd(text: string, start: number): number | undefined {
  const isWithin = /(?:\p{L}{2}|\p{Lu})$/u.test(text.slice(Math.max(start - 2, 0), start))
  return isWithin && /^\\['"][aeiouy{\\]/.test(text.slice(start, start + 3)) ? start + 2 : undefined
}
