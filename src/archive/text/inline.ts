import { matchBraces } from './braces.ts'
import type { Scan } from './scan.ts'
import { literalAt, spanAt } from './spans.ts'

export type Style = 'strong' | 'emph' | 'code' | 'caps' | 'underline' | 'super' | 'sub'

/** One piece of a line or paragraph. `macro` is a LaTeX command that is not understood: it stays as written. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'math'; tex: string; display: boolean; source: string }
  | { kind: 'macro'; name: string; source: string }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: Style; children: Inline[] }

/** The tree of one line or paragraph; what is not understood is text as written, and nothing is dropped. */
export function parseInline(text: string): Inline[] {
  if (text.search(special) < 0) return text ? [{ kind: 'text', text }] : []
  const scan: Scan = {
    text,
    braces: matchBraces(text),
    lastClosingQuote: Math.max(text.lastIndexOf("''"), text.lastIndexOf('"')),
    depth: 0,
    parse: (from, to, verbatim) => parseRange(scan, from, to, verbatim),
  }
  return parseRange(scan, 0, text.length, false)
}

/** Where something may begin that is more than text. */
const special = /[\\$`{~^]|--|''|"|(?<![A-Za-z0-9])(?:https?:\/\/|www\.)/gi
/** Deeper nesting than any author means stays as written. */
const deepest = 16

function parseRange(scan: Scan, from: number, to: number, verbatim: boolean): Inline[] {
  if (scan.depth > deepest) return [{ kind: 'text', text: scan.text.slice(from, to) }]
  scan.depth++
  const nodes: Inline[] = []
  const quotes = { open: false }
  let done = from
  for (let at = nextSpecial(scan.text, from); at < to; at = nextSpecial(scan.text, Math.max(at + 1, done))) {
    const span = verbatim ? literalAt(scan, at, to) : spanAt(scan, at, to, quotes)
    if (!span || span.end > to) continue
    append(nodes, { kind: 'text', text: scan.text.slice(done, at) }, ...span.nodes)
    done = span.end
  }
  append(nodes, { kind: 'text', text: scan.text.slice(done, to) })
  scan.depth--
  return nodes
}

function nextSpecial(text: string, from: number): number {
  special.lastIndex = from
  return special.exec(text)?.index ?? Number.POSITIVE_INFINITY
}

/** Text nodes in a row become one; empty ones vanish. */
function append(nodes: Inline[], ...added: Inline[]): void {
  for (const node of added) {
    const last = nodes.at(-1)
    if (node.kind === 'text' && last?.kind === 'text') last.text += node.text
    else if (node.kind !== 'text' || node.text) nodes.push(node)
  }
}
