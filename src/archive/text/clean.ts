import { excessMarks } from './marks.ts'

/** A cleaned text, and how many characters it lost that no text may hold. */
export interface Cleaned {
  text: string
  removed: number
}

/**
 * An abstract as the archive records it: NFC; hard wraps undone, white space collapsed, paragraphs separated
 * by one blank line; control characters, what XML 1.0 forbids, lone surrogates, noncharacters, smuggled tags
 * and combining marks beyond 30 in a row removed and counted. Bidirectional marks and joiners stay. Soft
 * hyphens, byte-order marks, zero-width spaces and word joiners, which say nothing, go without being counted.
 */
export function clean(raw: string): Cleaned {
  const { text, removed } = lawful(raw)
  if (!breaks.test(text)) return { text, removed }
  const paragraphs = text.replace(indented, separate).split(/\n\s*\n/)
  return { text: paragraphs.map(unwrap).filter(Boolean).join('\n\n'), removed }
}

/** A title or a name as the archive records it: as `clean`, in one line. */
export function cleanLine(raw: string): Cleaned {
  const { text, removed } = lawful(raw)
  return { text: breaks.test(text) ? unwrap(text) : text, removed }
}

const breaks = /[^\S ]| {2}|^ | $/
const illegal =
  /[[\p{Cc}--[\t\n]]\p{Surrogate}\p{Noncharacter_Code_Point}\u{206a}-\u{206f}\u{fff9}-\u{fffb}]/gv
const silent = /[\xad\u200b\u2060\ufeff]/g
/** Tag characters spell out a flag after its black flag; anywhere else they are a hidden message. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu

/** The text with only lawful characters and `\n` for every line end, `\n\n` for a paragraph separator. */
function lawful(raw: string): Cleaned {
  if (!/[^\n -~]/.test(raw)) return { text: raw, removed: 0 }
  let removed = 0
  const drop = (text: string, pattern: RegExp) =>
    text.replace(pattern, (match: string, group: unknown) => {
      const kept = typeof group === 'string' ? group : ''
      removed += [...match].length - [...kept].length
      return kept
    })
  const lines = raw
    .replace(/\r\n?|[\x85\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\v\f]/g, ' $&')
    .replace(silent, '')
  const plain = drop(drop(lines, illegal), tags)
  return { text: drop(drop(plain, excessMarks).normalize('NFC'), excessMarks), removed }
}

/** A newline and the indent of the line after it; a paragraph begins there if the line before came to an end. */
const indented = /\n(?: {2,}|\t\s*)(?=\S)/g
const lineEnded = /(?:[.?!:][)\]}"'”’*$]{0,3}|https?:\/\/\S+) *$/

function separate(newline: string, offset: number, text: string): string {
  return lineEnded.test(text.slice(Math.max(0, offset - 300), offset)) ? '\n\n' : newline
}

/** A word that goes on with its other half after the hyphen: `pre- and post-training`. */
const suspended = 'and|or|to|nor|but|vs|versus|as|und|oder|et|ou|y|e|o'
const hyphenWrap = new RegExp(`(?<=[\\p{L}\\p{N}]-)\\n *(?=[\\p{L}\\p{N}])(?!(?:${suspended})\\b)`, 'gu')

function unwrap(paragraph: string): string {
  return paragraph
    .replace(hyphenWrap, '')
    .replace(/[^\S ]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
