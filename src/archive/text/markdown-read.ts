import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { cleanLine } from './clean.ts'
import { isOverloaded, runsOf } from './markdown-cost.ts'

const parser = unified().use(remarkParse)

/** The text that a Markdown body reads as, block by block, each block one line; raw HTML as it is written. A body with more marks than a parser has time for is taken as it is written, paragraph by paragraph. */
export function readMarkdown(body: string): string {
  const lines = body.split('\n')
  const isPlain = [...runsOf(lines)].some(([from, to]) => isOverloaded(lines.slice(from, to)))
  const texts = isPlain
    ? body.split(/\n\s*\n/)
    : parser.parse(body).children.flatMap((node) => blocks(node, body))
  return texts
    .map((block) => cleanLine(block).text)
    .filter(Boolean)
    .join('\n\n')
}

function blocks(node: RootContent, body: string): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [line(node.children, body)]
    case 'blockquote':
      return node.children.flatMap((child) => blocks(child, body))
    case 'list':
      return node.children.flatMap((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
        const [first = '', ...rest] = item.children.flatMap((child) => blocks(child, body))
        return [mark + first, ...rest]
      })
    case 'code':
    case 'html':
      return [node.value]
    case 'thematicBreak':
      return []
    default:
      return [written(node, body)]
  }
}

const line = (nodes: PhrasingContent[], body: string): string =>
  nodes.map((node) => words(node, body)).join('')

function words(node: PhrasingContent, body: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value
    case 'emphasis':
    case 'strong':
      return line(node.children, body)
    case 'break':
      return ' '
    case 'link':
      return labelled(line(node.children, body), node.url, node.title)
    case 'image':
      return labelled(node.alt ?? '', node.url, node.title)
    default:
      return written(node, body)
  }
}

/** A label with its address in parentheses, unless it is the address. */
function labelled(label: string, url: string, title?: string | null): string {
  const address = [url, title].filter(Boolean).join(' ')
  if (!label || label === address || `mailto:${label}` === address) return label || address
  return address ? `${label} (${address})` : label
}

/** References and definitions mean nothing in a text of one abstract: they stay as they are written. */
const written = (node: Nodes, body: string) =>
  body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
