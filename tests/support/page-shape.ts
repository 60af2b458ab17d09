import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Insides that follow the words of a formula: what stands in them is compared as one. */
const opaque = new Set(['math', 'code'])
/** Lists open with the first sentence of an abstract, and where that ends hangs on its signs: whole abstracts are compared on the papers' pages. */
const isOpening = ({ tagName, attrs }: Tree.Element) =>
  tagName !== 'div' && attrs.some(({ name }) => name === 'data-abstract')
/** Which papers are related, and in which order, follows from their words. */
const isRelated = (element: Tree.Element) =>
  element.attrs.some(({ name }) => name === 'data-title') && isWithin(element, 'data-newest')
function isWithin({ parentNode }: Tree.Element, attribute: string): boolean {
  if (!parentNode || !('attrs' in parentNode)) return false
  return parentNode.attrs.some(({ name }) => name === attribute) || isWithin(parentNode, attribute)
}
const isOpaque = (element: Tree.Element) =>
  opaque.has(element.tagName) || isOpening(element) || isRelated(element)
/** Attributes that are there only where a text was recorded in another form than it is shown in. */
const bySpelling = new Set(['data-recorded'])
/** Attributes that name an address. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data', 'ping', 'cite'])

/** What a page consists of but its words: each element with the names of its attributes, and the hosts that they name, in order. */
export function pageShape(html: string): string[] {
  const shape: string[] = []
  const rest: { node: Tree.Node; depth: number }[] = [{ node: parse(html), depth: 0 }]
  for (let item = rest.pop(); item; item = rest.pop()) {
    const { node, depth } = item
    if ('tagName' in node) shape.push(' '.repeat(depth) + elementShape(node))
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
    if ('tagName' in node && isOpaque(node)) continue
    rest.push(...children.toReversed().map((child) => ({ node: child, depth: depth + 1 })))
  }
  return shape
}

function elementShape(element: Tree.Element): string {
  if (isOpaque(element)) return 'formula, code or opening'
  const { tagName, attrs } = element
  const kept = attrs.filter(({ name }) => !bySpelling.has(name))
  const own = kept.map(({ name, value }) => (addresses.has(name) ? `${name}=${hostOf(value)}` : name))
  return [tagName, ...own.sort()].join(' ')
}

/** Where an address leads: nowhere else, or to a scheme and a host. */
function hostOf(address: string): string {
  const url = URL.parse(address, 'https://here.example/')
  if (!url) return 'unreadable'
  return url.host === 'here.example' ? 'here' : `${url.protocol}//${url.host}`
}
