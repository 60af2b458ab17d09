import { macroAt } from './macro.ts'
import { mathAt } from './math-span.ts'
import { dashAt, singleQuoteAt, tieAt } from './punctuation.ts'
import { type Scan, type Span, words } from './scan.ts'
import { urlAt } from './url-span.ts'

/** What the sign at `at` begins in prose, before `to`; `undefined` where it is only itself. */
export function spanAt(scan: Scan, at: number, to: number, quotes: { open: boolean }): Span | undefined {
  const { text } = scan
  switch (text[at]) {
    case '$':
      return mathSpan(scan, at, to)
    case '~':
      return textSpan(tieAt(text, at))
    case '-':
      return textSpan(dashAt(text, at))
    case '`':
      return doubleQuote(scan, at, quotes) ?? textSpan(singleQuoteAt(text, at))
    case '"':
    case "'":
      return doubleQuote(scan, at, quotes)
    default:
      return literalAt(scan, at, to)
  }
}

/** As `spanAt` where typewriter punctuation means itself, in code: commands, groups and URLs only. */
export function literalAt(scan: Scan, at: number, to: number): Span | undefined {
  const { text } = scan
  switch (text[at]) {
    case '\\':
      return (/[([]/.test(text[at + 1] ?? '') && mathSpan(scan, at, to)) || macroAt(scan, at, to)
    case '{':
    case '^':
      return macroAt(scan, at, to)
    case '$':
      return mathSpan(scan, at, to)
    default:
      return /[hw]/i.test(text[at] ?? '') ? urlSpan(text, at, to) : undefined
  }
}

function urlSpan(text: string, at: number, to: number): Span | undefined {
  const found = urlAt(text, at, to)
  if (!found) return undefined
  const children = [{ kind: 'text' as const, text: found.label }]
  return { nodes: [{ kind: 'link', url: found.url, children }], end: found.end }
}

function mathSpan(scan: Scan, at: number, to: number): Span | undefined {
  const math = mathAt(scan.text, at, to)
  if (!math) return undefined
  const { tex, display, end } = math
  const inside = textInMath.test(tex) ? macroAt(scan, at + 1, end) : undefined
  if (inside?.end === end - 1) return { nodes: inside.nodes, end }
  return { nodes: [{ kind: 'math', tex, display, source: scan.text.slice(at, end) }], end }
}

/** Some authors write `$\textbf{word}$` or `${\bf word}$`, which is no mathematics but a styled word. */
const textInMath =
  /^(?:\\(?:text[a-z]*|emph|underline|href|url|unicode)\{|\{\\(?:text[a-z]*\{|(?:bf|it|em|tt|sc) ))/

const textSpan = (found: { text: string; end: number } | undefined) => found && words(found.text, found.end)

/** ``quoted'' or ``quoted" in double quotation marks; marks that nothing opens or closes stay as written. */
function doubleQuote(scan: Scan, at: number, quotes: { open: boolean }): Span | undefined {
  const { text } = scan
  const opens = /^``(?![`\s])/.test(text.slice(at, at + 3)) && text[at - 1] !== '`'
  const closes = text[at] === '"' || text.startsWith("''", at)
  if (opens ? scan.lastClosingQuote <= at : !closes || !quotes.open) return undefined
  quotes.open = opens
  return words(opens ? '“' : '”', at + (text[at] === '"' ? 1 : 2))
}
