import type { PhrasingContent } from 'mdast'
import { asArxivId, asWebAddress, idsOfLink } from '../paper-links.ts'
import { labelled } from './fields.ts'
import { addressOf, emphasised, type Link, linksIn, textOf } from './inline.ts'
import type { Source } from './source.ts'

/** The title in a heading or in the first line of a list item. */
export interface Title {
  text: string
  /** Where the title leads, if it is a link to a page of the web. */
  url?: string
  /** What stands behind the title on its line, and where the links in it lead. */
  after: PhrasingContent[]
  links: Link[]
  /** Why it cannot be told which part of the line is the title. */
  problem?: string
}

/** Read the line of a title: a link that is the title, or text; numbering before it is dropped, links such as `[code](…)` come after. */
export function titleOf(line: PhrasingContent[], source: Source): Title {
  const inside = emphasised(line)
  if (inside) return titleOf(inside, source)
  const nodes = withoutNumber(line)
  const at = nodes.findIndex((node) => titleLink(node, source))
  if (at < 0) return plainTitle(nodes, source)
  const link = titleLink(nodes[at]!, source)!
  const after = nodes.slice(at + 1)
  const title = { text: oneLine(link.nodes, source), url: link.url, after, links: linksIn(after, source) }
  const before = textOf(nodes.slice(0, at), source)
  if (/[\p{L}\p{N}]/u.test(before)) return { ...title, problem: 'text stands before its link' }
  return after.some((node) => titleLink(node, source))
    ? { ...title, problem: 'its title holds two links' }
    : title
}

/** Whether the title, or a link behind it, leads to a paper whose id can be read from the address. */
export const leadsToPaper = ({ url = '', links }: Title): boolean =>
  [url, ...links.map((link) => link.url)].some((address) => Object.keys(idsOfLink(address)).length > 0)

function plainTitle(nodes: PhrasingContent[], source: Source): Title {
  const at = nodes.findIndex((node) => addressOf(node, source) !== undefined && isWeb(node, source))
  const [own, after] = at < 0 ? [nodes, []] : [nodes.slice(0, at), nodes.slice(at)]
  const text = oneLine(own, source)
  return { text: at < 0 ? text : text.replace(/[\s([{|,:·•—–-]+$/, ''), after, links: linksIn(after, source) }
}

/** The link that a node is, or that is all of it, if its words are no label such as `pdf` and no bare address or id. */
function titleLink(
  node: PhrasingContent,
  source: Source,
): { nodes: PhrasingContent[]; url: string } | undefined {
  const inside = emphasised([node])
  const [only, ...others] = inside ?? []
  if (only) return others.length === 0 ? titleLink(only, source) : undefined
  const url = addressOf(node, source)
  if (url === undefined || !('children' in node) || !isWeb(node, source)) return undefined
  const label = textOf(node.children, source)
  const isLabel = !/[\p{L}\p{N}]/u.test(label) || labelled(label) || asArxivId(label) || asWebAddress(label)
  return isLabel ? undefined : { nodes: node.children, url }
}

const isWeb = (node: PhrasingContent, source: Source) =>
  asWebAddress(addressOf(node, source) ?? '') !== undefined

function withoutNumber(line: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = line
  if (first?.type !== 'text') return line
  const value = first.value.replace(/^\s*(?:\[[ xX]\]\s+)?(?:[#(]?\d{1,3}[.):]\s+)?/, '')
  return value ? [{ ...first, value }, ...others] : others
}

/** The words of nodes in one line, without pictures. */
const oneLine = (nodes: PhrasingContent[], source: Source) =>
  textOf(
    nodes.filter(({ type }) => type !== 'image' && type !== 'imageReference'),
    source,
  )
    .replace(/\s+/g, ' ')
    .trim()
