import { accentAt } from './accents.ts'
import { commandAt, isCommand } from './commands.ts'
import type { Style } from './inline.ts'
import { type Scan, type Span, styled, words } from './scan.ts'

/** The command or group that begins at a `\`, `{` or `^` of prose, if it has a meaning there. */
export function macroAt(scan: Scan, at: number, to: number): Span | undefined {
  const { text } = scan
  if (text[at] === '{') return groupAt(scan, at)
  if (text[at] === '^') return degreeAt(text, at)
  const name = commandName(text, at)
  if (!name) return escapeAt(text, at, to)
  const accent = name.length === 1 ? accentAt(text, at) : undefined
  return accent ? words(accent.text, accent.end) : commandAt(scan, at, name)
}

const commandName = (text: string, at: number) => /^\\([A-Za-z]+)/.exec(text.slice(at, at + 40))?.[1]

/** A backslash before a sign: an escape, an accent, a control space; else both stay as written. */
function escapeAt(text: string, at: number, to: number): Span | undefined {
  const sign = text[at + 1] ?? ''
  if (at + 1 >= to) return undefined
  if (/[%&_#${}]/.test(sign)) return words(sign, at + 2)
  if (sign === '~' && /\d/.test(text[at + 2] ?? '')) return words('~', at + 2)
  const accent = accentAt(text, at)
  if (accent) return words(accent.text, accent.end)
  const before = text[at - 1] ?? ''
  if (/['"]/.test(sign) && /[\p{L}\p{N}]/u.test(before)) return words(sign, at + 2)
  if (sign === ' ' && /[\p{L}\p{N}.,)}]/u.test(before)) return words(' ', at + 2)
  if (sign === ',' && /[\p{L}\p{N}]/u.test(text[at + 2] ?? '')) return words('\u202f', at + 2)
  if (/[-/@]/.test(sign) && /[\p{L}.]/u.test(before)) return words('', at + 2)
  return words(text.slice(at, at + 2), at + 2)
}

/** `360^\circ` and `360^{\circ}` outside mathematics. */
function degreeAt(text: string, at: number): Span | undefined {
  const degree = /^\^(?:\\(?:circ|deg(?:ree)?)(?![A-Za-z])|\{\\(?:circ|deg(?:ree)?) ?\})/.exec(
    text.slice(at, at + 12),
  )
  return degree ? words('°', at + degree[0].length) : undefined
}

const declarations: ReadonlyMap<string, Style | 'plain'> = new Map<string, Style | 'plain'>([
  ...['bf', 'bfseries', 'boldmath'].map((name) => [name, 'strong'] as const),
  ...['it', 'em', 'sl', 'itshape', 'slshape'].map((name) => [name, 'emph'] as const),
  ...['tt', 'ttfamily'].map((name) => [name, 'code'] as const),
  ...['sc', 'scshape'].map((name) => [name, 'caps'] as const),
  ...'rm sf sffamily tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge'
    .split(' ')
    .map((name) => [name, 'plain'] as const),
])

/** `{\it …}`, `{\alpha}` and `{,}`; the braces of any other group stay as written, and its inside is read on. */
function groupAt(scan: Scan, at: number): Span | undefined {
  const close = scan.braces.get(at)
  if (close === undefined) return undefined
  if (close === at + 2 && scan.text[at + 1] === ',') return words(',', close + 1)
  const name = commandName(scan.text, at + 1)
  const style = name ? declarations.get(name) : undefined
  if (name && style)
    return styled(
      style,
      scan.parse(skipSpace(scan.text, at + name.length + 2), close, style === 'code'),
      close + 1,
    )
  const meant = (name && isCommand(name)) || accentAt(scan.text, at + 1)
  return meant ? { nodes: scan.parse(at + 1, close, false), end: close + 1 } : undefined
}

const skipSpace = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at)
