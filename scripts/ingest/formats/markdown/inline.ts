import type { PhrasingContent } from 'mdast'
import type { Source } from './source.ts'

/** A link: the words that carry it, and where it leads. */
export interface Link {
  label: string
  url: string
}

/** The text of inline nodes as its author wrote it, but for the marks of emphasis and links; a line end stays one. */
export function textOf(nodes: PhrasingContent[], source: Source): string {
  return nodes.map((node) => textOfNode(node, source)).join('')
}

/** Inline nodes, line by line. Emphasis that goes on over a line end belongs to its first line. */
export function linesOf(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    const parts = node.type === 'text' ? node.value.split(/\r?\n/) : []
    if (node.type === 'break') lines.push([])
    else if (parts.length < 2) lines.at(-1)!.push(node)
    else
      parts.forEach((value, at) => {
        if (at > 0) lines.push([])
        if (value) lines.at(-1)!.push({ type: 'text', value })
      })
  }
  return lines.filter((line) => line.length > 0)
}

/** The links among inline nodes, in their order, those inside emphasis included. */
export function linksIn(nodes: PhrasingContent[], source: Source): Link[] {
  return nodes.flatMap((node) => {
    const url = addressOf(node, source)
    if (url !== undefined && 'children' in node) return [{ label: textOf(node.children, source), url }]
    return 'children' in node ? linksIn(node.children, source) : []
  })
}

/** Where a link leads; undefined for every other node. */
export function addressOf(node: PhrasingContent, source: Source): string | undefined {
  if (node.type === 'link') return source.restore(node.url)
  return node.type === 'linkReference' ? source.addresses.get(node.identifier) : undefined
}

/** The nodes inside, where all of a line stands in emphasis; undefined for any other line. */
export function emphasised(line: PhrasingContent[]): PhrasingContent[] | undefined {
  const [node, ...others] = line.filter((part) => part.type !== 'text' || part.value.trim())
  const isMark = node?.type === 'emphasis' || node?.type === 'strong'
  return isMark && others.length === 0 ? node.children : undefined
}

function textOfNode(node: PhrasingContent, source: Source): string {
  if (node.type === 'text') return source.restore(node.value)
  if (node.type === 'break') return '\n'
  if (node.type === 'inlineCode') return asWritten(node, source)
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : asWritten(node, source)
  if (node.type === 'image' || node.type === 'imageReference') return source.restore(node.alt ?? '')
  if (node.type === 'emphasis' && /[\p{L}\p{N}]/u.test(source.before(node))) return asWritten(node, source)
  return 'children' in node ? textOf(node.children, source) : asWritten(node, source)
}

/** What stands in the source, without the marks that begin the lines of a quotation. */
const asWritten = (node: PhrasingContent, source: Source) => source.written(node).replace(/\n[ \t>]*/g, '\n')
