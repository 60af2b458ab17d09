const combining: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
])

/** An accented letter found in a text, and the index behind it. */
export interface AccentSpan {
  text: string
  end: number
}

const argument = /^(?:\{\\?([A-Za-z])\}|\{\\([ij]) ?\}|\\([ij])(?![A-Za-z]) ?|([A-Za-z]))/
const letterArgument = /^(?:\{([A-Za-z])\}| ([A-Za-z])(?=[\p{L}}]))/u
const contraction = /^'(?:s|t|d|m|re|ve|ll)(?![A-Za-z])/

/** The accent that begins at the backslash at `start`: `\'e`, `\"{\i}`, `\c{c}`; a mere quoted `\'s` is none. */
export function accentAt(text: string, start: number): AccentSpan | undefined {
  const mark = text[start + 1] ?? ''
  const above = combining.get(mark)
  if (
    !above ||
    (/[A-Za-z]/.test(text[start - 1] ?? '') && contraction.test(text.slice(start + 1, start + 5)))
  ) {
    return undefined
  }
  const found = (/[a-zA-Z]/.test(mark) ? letterArgument : argument).exec(text.slice(start + 2, start + 8))
  const base = found?.slice(1).find(Boolean)
  return found && base ? composed(base, above, start + 2 + found[0].length) : undefined
}

function composed(base: string, above: string, end: number): AccentSpan | undefined {
  const text = (base + above).normalize('NFC')
  return text.length === 1 || above === '\u0331' ? { text, end } : undefined
}
