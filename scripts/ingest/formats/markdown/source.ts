import type { Nodes, Root, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Place } from '../../../../src/archive/message.ts'
import { blankOverload, holdLimits } from './limits.ts'
import { shield } from './shield.ts'

/** A parsed digest: its blocks, and the text they were made from. */
export interface Source {
  blocks: RootContent[]
  /** Where the references of the text lead, by their identifiers. */
  addresses: ReadonlyMap<string, string>
  /** A text of the tree, as its author wrote it. */
  restore(text: string): string
  /** What the author wrote from the first node's start to the last one's end. */
  written(first: Nodes, last?: Nodes): string
  /** The character before a node. */
  before(node: Nodes): string
  /** Whether marks had to be blanked from the first node to the last, so that their text is not what the author wrote. */
  isBlanked(first: Nodes, last?: Nodes): boolean
}

/** Parse Markdown whose line ends are line feeds; frontmatter is left out. Throws Refusal where the text is too large. */
export function parse(text: string): Source {
  holdLimits(text)
  const shielded = shield(text)
  const blanked = blankOverload(withoutFrontmatter(shielded.text))
  const tree: Root = unified().use(remarkParse).parse(blanked.text)
  return {
    blocks: tree.children,
    addresses: addressesIn(tree, shielded.restore),
    restore: shielded.restore,
    written: (first, last = first) => text.slice(first.position?.start.offset, last.position?.end.offset),
    before: (node) => text.charAt((node.position?.start.offset ?? 0) - 1),
    isBlanked: (first, last = first) =>
      overlaps(blanked.lines, placeOf(first).line, last.position?.end.line ?? 0),
  }
}

/** Where a node begins. */
export function placeOf({ position }: Nodes): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}

/** Frontmatter at the start of a text, with its lines of ---; undefined where there is none. */
export function frontmatterOf(text: string): string | undefined {
  return /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)?.[0]
}

/** The text with spaces in the place of its frontmatter, so that offsets and lines stay. */
function withoutFrontmatter(text: string): string {
  const length = frontmatterOf(text)?.length ?? 0
  return text.slice(0, length).replace(/[^\n]/g, ' ') + text.slice(length)
}

function addressesIn({ children }: Root, restore: (text: string) => string): Map<string, string> {
  const definitions = children.filter((node) => node.type === 'definition')
  return new Map(definitions.toReversed().map(({ identifier, url }) => [identifier, restore(url)]))
}

function overlaps(lines: Set<number>, from: number, to: number): boolean {
  if (lines.size === 0) return false
  for (let line = from; line <= to; line++) if (lines.has(line)) return true
  return false
}
