import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { elementsOf } from './site-pages.ts'

/** Insides that follow the words of a formula: what stands in them is compared as one. */
const opaque = new Set(['math', 'code'])
/** Lists open with the first sentence of an abstract, and where that ends hangs on its signs: whole abstracts are compared on the papers' pages. */
const isOpening = ({ tagName, attrs }: Tree.Element) =>
  tagName !== 'div' && attrs.some(({ name }) => name === 'data-abstract')
/** Which papers are related, and whether there are any, follows from their words; `relatedShapes` has each of them. */
const isRelated = ({ attrs }: Tree.Element) =>
  attrs.some(({ name, value }) => name === 'class' && value === 'related')
const isOpaque = (element: Tree.Element) => opaque.has(element.tagName) || isOpening(element)
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
    if ('tagName' in node && isRelated(node)) continue
    if ('tagName' in node) shape.push(' '.repeat(depth) + elementShape(node))
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
    if ('tagName' in node && isOpaque(node)) continue
    rest.push(...children.toReversed().map((child) => ({ node: child, depth: depth + 1 })))
  }
  return shape
}

/** The tags and attributes in the lists of related papers of a page, formulas apart, each once. */
export function relatedShapes(html: string): Set<string> {
  const lists = elementsOf(parse(html)).filter(isRelated)
  const inside = lists.flatMap((list) => elementsOf(list).filter((element) => !isWithin(element, 'math')))
  return new Set(inside.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' ')))
}

const isWithin = (element: Tree.Element, tag: string): boolean =>
  element.tagName === tag ||
  (element.parentNode !== null && 'tagName' in element.parentNode && isWithin(element.parentNode, tag))

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
