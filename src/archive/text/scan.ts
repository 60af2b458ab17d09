import type { Braces } from './braces.ts'
import type { Inline, Style } from './inline.ts'

/** A text on its way into a tree: what is known of all of it, and how deep the reading is. */
export interface Scan {
  readonly text: string
  readonly braces: Braces
  /** The index of the last `''` or `"`, so that an opening quotation mark need not search for it. */
  readonly lastClosingQuote: number
  depth: number
  /** The nodes between two indexes; `verbatim` leaves quotes, dashes and ties as written. */
  parse(from: number, to: number, verbatim: boolean): Inline[]
}

/** Nodes found in a text, and the index behind them. */
export interface Span {
  nodes: Inline[]
  end: number
}

/** A span of text alone. */
export const words = (text: string, end: number): Span => ({ nodes: [{ kind: 'text', text }], end })

/** A span in a style, or with none of its own. */
export const styled = (style: Style | 'plain', children: Inline[], end: number): Span =>
  style === 'plain' ? { nodes: children, end } : { nodes: [{ kind: style, children }], end }
