import type { Inline, Style } from './inline.ts'
import { mathWords } from './math-words.ts'
import { type Scan, type Span, styled, words } from './scan.ts'
import { letterCommands, symbols } from './symbols.ts'
import { httpUrl, unescaped } from './url-span.ts'

/** The named command at `at`; one that is not understood is a `macro`, as written. */
export function commandAt(scan: Scan, at: number, name: string): Span {
  const end = at + 1 + name.length
  const command = commands.get(name)
  const span = symbols.has(name)
    ? symbolAt(scan.text, at, end, symbols.get(name) ?? '')
    : command?.(scan, at, end)
  if (span) return span
  const behind = behindEmpty(scan.text, end)
  return { nodes: [{ kind: 'macro', name, source: scan.text.slice(at, behind) }], end: behind }
}

/** Whether a command has a meaning in prose. */
export const isCommand = (name: string) => symbols.has(name) || commands.has(name)

type Command = (scan: Scan, at: number, end: number) => Span | undefined

const behindEmpty = (text: string, end: number) => (text.startsWith('{}', end) ? end + 2 : end)

function symbolAt(text: string, at: number, end: number, symbol: string): Span {
  const behind = behindEmpty(text, end)
  const joins =
    behind === end && letterCommands.has(text.slice(at + 1, end)) && /^ \p{L}/u.test(text.slice(end, end + 3))
  return words(symbol, joins && /\p{L}/u.test(text[at - 1] ?? '') ? end + 1 : behind)
}

/** The braces that begin at `at`, or after one space: where their inside begins and ends. */
function argument(scan: Scan, at: number): { from: number; to: number } | undefined {
  const open = scan.text[at] === ' ' ? at + 1 : at
  const to = scan.braces.get(open)
  return to === undefined ? undefined : { from: open + 1, to }
}

const inStyle =
  (style: Style | 'plain'): Command =>
  (scan, _at, end) => {
    const inside = argument(scan, end)
    return inside && styled(style, scan.parse(inside.from, inside.to, style === 'code'), inside.to + 1)
  }

/** A command whose first argument only says how: `\textcolor{red}{…}`. */
const second: Command = (scan, at, end) => {
  const first = argument(scan, end)
  return first && inStyle('plain')(scan, at, first.to + 1)
}

const nothing: Command = (scan, _at, end) =>
  words('', scan.text[end] === ' ' ? end + 1 : behindEmpty(scan.text, end))

const colour: Command = (scan, _at, end) => {
  const name = argument(scan, end)
  return name && words('', name.to + 1)
}

const abbreviation =
  (text: string): Command =>
  (scan, _at, end) => {
    const behind = behindEmpty(scan.text, end)
    return words(scan.text[behind] === '.' ? text.slice(0, -1) : text, behind)
  }

const verbatim =
  (text: string): Command =>
  (scan, _at, end) =>
    words(text, behindEmpty(scan.text, end))

const citation: Command = (scan, _at, end) => {
  const keys = argument(scan, end)
  return keys && words(`[${scan.text.slice(keys.from, keys.to).replace(/,\s*/g, ', ')}]`, keys.to + 1)
}

const footnote: Command = (scan, _at, end) => {
  const note = argument(scan, end)
  if (!note) return undefined
  const open: Inline[] = [{ kind: 'text', text: ' (' }]
  return {
    nodes: [...open, ...scan.parse(note.from, note.to, false), { kind: 'text', text: ')' }],
    end: note.to + 1,
  }
}

const url: Command = (scan, _at, end) => {
  const inside = argument(scan, end)
  if (!inside) return undefined
  const label = unescaped(scan.text.slice(inside.from, inside.to).trim())
  return linked(label, [{ kind: 'text', text: label }], inside.to + 1)
}

const href: Command = (scan, at, end) => {
  const target = argument(scan, end)
  const label = target && argument(scan, target.to + 1)
  if (!label) return url(scan, at, end)
  const address = unescaped(scan.text.slice(target.from, target.to).trim())
  const children = scan
    .parse(label.from, label.to, false)
    .flatMap((node) => (node.kind === 'link' ? node.children : node))
  const link = linked(address, children, label.to + 1)
  if (httpUrl(address)) return link
  return { nodes: [...children, { kind: 'text', text: ` (${address})` }], end: link.end }
}

/** A link where the address is one of the web, else the label alone. */
function linked(address: string, children: Inline[], end: number): Span {
  const target = httpUrl(address)
  return { nodes: target ? [{ kind: 'link', url: target, children }] : children, end }
}

/** As of mathematics between dollars, in UTF-16 units. */
const longest = 1000

/** Mathematics that stands in prose without its dollars: as words. */
const formula: Command = (scan, at, end) => {
  const first = argument(scan, end)
  if (first && first.to - at > longest) return undefined
  const next = first && scan.text.startsWith('\\frac', at) ? argument(scan, first.to + 1) : first
  return next && words(mathWords(scan.text.slice(at, next.to + 1)), next.to + 1)
}

const named = (names: string, command: Command) => names.split(' ').map((name) => [name, command] as const)

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...named('textbf', inStyle('strong')),
  ...named('emph textit textsl', inStyle('emph')),
  ...named('texttt', inStyle('code')),
  ...named('textsc', inStyle('caps')),
  ...named('underline uline ul', inStyle('underline')),
  ...named('textsuperscript', inStyle('super')),
  ...named('textsubscript', inStyle('sub')),
  ...named('text textrm textsf textnormal textup textmd mbox hbox ensuremath', inStyle('plain')),
  ...named('mathbb mathcal mathrm mathbf mathsf mathit mathtt mathfrak boldsymbol', formula),
  ...named('sqrt unicode frac tilde hat bar widetilde widehat', formula),
  ...named('textcolor colorbox', second),
  ...named('color', colour),
  ...named('noindent allowbreak protect xspace', nothing),
  ...named('cite citep citet', citation),
  ...named('footnote', footnote),
  ...named('url nolinkurl', url),
  ...named('href', href),
  ...'LaTeX TeX log ln exp min max sup inf lim sin cos tan det arg gcd'
    .split(' ')
    .map((name) => [name, verbatim(name)] as const),
  ['eg', abbreviation('e.g.')],
  ['ie', abbreviation('i.e.')],
  ['etc', abbreviation('etc.')],
])
