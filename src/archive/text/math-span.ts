/** Mathematics found in a text: `tex` between its delimiters, and the index behind the closing one. */
export interface MathSpan {
  tex: string
  display: boolean
  end: number
}

/** No formula of a title or an abstract is longer (in UTF-16 units); the bound keeps the search linear. */
const longest = 1000

/**
 * The mathematics that begins at `start`, if it does: `$…$`, `$$…$$`, `\(…\)` or `\[…\]`, ended before `limit`.
 * Dollars follow Pandoc's rule (no space inside the delimiters, no digit after the closing one), which
 * commands, superscripts and subscripts override; what reads like prose or money is no mathematics.
 */
export function mathAt(text: string, start: number, limit = text.length): MathSpan | undefined {
  if (text[start] === '\\') return bracketed(text, start, limit)
  if (text.startsWith('$$', start)) return doubled(text, start, limit)
  const close = closingDollar(text, start + 1, limit)
  if (close === undefined) return undefined
  const tex = text.slice(start + 1, close)
  return isFormula(tex, text[close + 1] ?? '') ? { tex, display: false, end: close + 1 } : undefined
}

function bracketed(text: string, start: number, limit: number): MathSpan | undefined {
  const display = text[start + 1] === '['
  const body = text.slice(start + 2, Math.min(limit, start + longest))
  const length = body.indexOf(display ? '\\]' : '\\)')
  const tex = body.slice(0, length)
  if (length < 1 || !tex.trim() || isProse(tex)) return undefined
  return { tex, display, end: start + length + 4 }
}

function doubled(text: string, start: number, limit: number): MathSpan | undefined {
  const body = text.slice(start + 2, Math.min(limit, start + longest))
  const length = body.indexOf('$$')
  const tex = body.slice(0, length)
  if (length < 1 || !tex.trim() || isProse(tex)) return undefined
  return { tex, display: true, end: start + length + 4 }
}

/** The next `$` outside braces, or, where braces do not match, the next `$` at all. */
function closingDollar(text: string, from: number, limit: number): number | undefined {
  const end = Math.min(limit, from + longest)
  let depth = 0
  let nested: number | undefined
  for (let at = from; at < end; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === '$' && depth <= 0) return at
    else if (sign === '$') nested ??= at
  }
  return nested
}

function isFormula(tex: string, after: string): boolean {
  if (!tex.trim() || isolating.test(tex) || isProse(tex)) return false
  if (marked.test(tex)) return !/^\s|\s$/.test(tex) || !hasWord(tex)
  if (/^\s|\s$/.test(tex)) return /^ [^\s\d].* $/.test(tex) && !hasWord(tex)
  if (/^(?:[-+=<>*/±×~≈≤≥]{1,2}|\p{L})$/u.test(tex)) return true
  if (/\d/.test(after)) return false
  return /\s/.test(tex) ? isSymbolic(tex) : isCompact(tex)
}

/** Embeddings, overrides and isolates: no formula holds them, and MathML could not contain them. */
const isolating = /[\u202a-\u202e\u2066-\u2069]/

/** A command, braces, a superscript or a subscript: no money has one. */
const marked = /\\[a-zA-Z!,;:{|]|(?<!\\)[\^_]|^\S*[{}]\S*$/

/** Without white space: not the start of a path, a range or a clause. */
function isCompact(tex: string): boolean {
  return /^[\d.,]+%?\+$/.test(tex) || !(/[-+*/:]$/.test(tex) || (/[.,;]$/.test(tex) && /^\d/.test(tex)))
}

/** With white space: a relation, or numbers and single letters that do not read as an amount of money. */
function isSymbolic(tex: string): boolean {
  if (/[-+*/:;,.]$/.test(tex)) return false
  if (/[=<>]/.test(tex) || /^[\d.]+ \\?%\+?$/.test(tex)) return true
  const bare = tex.replace(/\p{L}+(?=\()/gu, '')
  return (!/^\d/.test(tex) || /[-+*/,|]/.test(tex) || /^[\d.]+ \p{L}$/u.test(tex)) && !hasWord(bare)
}

const hasWord = (tex: string) => /(?<![\\\p{L}])\p{L}{2}/u.test(withoutTextArguments(tex))

/** Whether three plain words stand in a row outside the arguments of text commands. */
function isProse(tex: string): boolean {
  if (!tex.includes(' ')) return false
  return /(?<![\\\p{L}])\p{L}{2,},? \p{L}{2,},? \p{L}{2,}/u.test(withoutTextArguments(tex))
}

const textArguments =
  /\\(?:text|math|emph|mbox|bf|it|operatorname|href)[a-z]*\s*\{[^{}]*\}|\{\\[a-z]+ [^{}]*\}/g
const withoutTextArguments = (tex: string) => tex.replace(textArguments, ' . ')
