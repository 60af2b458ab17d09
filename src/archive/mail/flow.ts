/** The columns of a line; RFC 3676 advises at most 78. */
const columns = 72

/** A line of text wrapped after `format=flowed` (RFC 3676): a line that goes on ends in a space, and none begins like a quotation. Only an address is ever longer than 72 columns. */
export function flow(text: string): string {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(parts)) {
    const own = widthOf(word)
    if (line !== '' && width + 1 + own > columns) {
      lines.push(line)
      line = ''
    }
    width = line === '' ? own : width + 1 + own
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines.map((full) => `${stuffed(full)} `), stuffed(line)].join('\n')
}

/** What would read as a quotation, as the line before a forwarded mail, or as a signature gets a space before it, which readers of `format=flowed` take away. */
const stuffed = (line: string) => (/^(?:>|From(?: |$)|--$)/.test(line) ? ` ${line}` : line)

const isWide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const widthOf = (word: string): number =>
  /^[\x20-\x7e]*$/.test(word)
    ? word.length
    : [...graphemes.segment(word)].reduce((sum, { segment }) => sum + (isWide.test(segment) ? 2 : 1), 0)

/** A word in pieces that each fit into a line; an address stays whole. */
function parts(word: string): string[] {
  if (widthOf(word) <= columns || /^[(<]?(?:https?|mailto):/.test(word)) return [word]
  const found: string[] = []
  let [part, width] = ['', 0]
  for (const { segment } of graphemes.segment(word)) {
    const own = widthOf(segment)
    if (width + own > columns) {
      found.push(part)
      ;[part, width] = ['', 0]
    }
    part += segment
    width += own
  }
  return [...found, part]
}
