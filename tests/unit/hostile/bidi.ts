import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, elementsOf, textOf } from '../../support/site-pages.ts'

/** Every character that changes the direction of the text after it, up to another one. */
export const direction = /[\u202a-\u202e\u2066-\u2069]/

/** Texts in which such characters open and do not close, close and do not open, or both. */
export const turning: readonly string[] = [
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'].map(
    (sign) => `Safe ${sign}paper name`,
  ),
  'Ends in one \u202e',
  '\u2069\u202e Begins with two',
  '\u202c\u202c\u2069\u2069\u202e Four and one',
  'Access \u202e\u2066// denied\u2069 \u2066 admin',
  'Closed \u2067\u05d0\u05d1\u2069 and \u202bagain\u202c here',
  'x\u2069\u2069\u2069 and $x^2$ \u202e \\textbf{bold \u2067} https://example.org/\u202ea',
]

const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header html label legend li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** Where the text of a page turns text that is not its own, and where its head or a name for screen readers holds what could. */
export function leaks(html: string): string[] {
  const elements = elementsOf(parse(html))
  return [...elements.flatMap(leaksIn), ...elements.flatMap(spoken)]
}

/** The texts of an element that stand alone: those below elements that isolate them are not among them. */
function leaksIn(element: Tree.Element): string[] {
  if (!isScope(element) || ['script', 'style', 'template'].includes(element.tagName)) return []
  const own = ownTexts(element)
  const unbalanced = own.filter((text) => !isBalanced(text))
  const others = own.filter((text) => /\S/.test(text)).length
  const isInline = !blocks.has(element.tagName)
  return unbalanced
    .filter((text) => others > 1 || hasInsideScope(element) || (isInline && isUnpaired(text)))
    .map((text) => `<${element.tagName}> ${JSON.stringify(text.slice(0, 80))}`)
}

const isScope = (element: Tree.Element) =>
  blocks.has(element.tagName) || element.tagName === 'bdi' || attributeOf(element, 'dir') !== undefined

function ownTexts(node: Tree.Node): string[] {
  if (node.nodeName === '#text') return [(node as Tree.TextNode).value]
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => ('tagName' in child && isScope(child) ? [] : ownTexts(child)))
}

const hasInsideScope = (element: Tree.Element) =>
  elementsOf(element).some(
    (inner) => inner !== element && !blocks.has(inner.tagName) && isScope(inner) && /\S/.test(textOf(inner)),
  )

/** Whether all that a text opens it closes, and it closes nothing else. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const [sign] of text.matchAll(new RegExp(direction, 'g'))) {
    if (!'\u202c\u2069'.includes(sign)) open.push(sign > '\u2060' ? '\u2069' : '\u202c')
    else if (open.pop() !== sign) return false
  }
  return open.length === 0
}

/** Whether a text ends the isolation of its element, or begins one that takes the element's end for its own. */
function isUnpaired(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += sign === '\u2069' ? -1 : 1
    if (depth < 0) return true
  }
  return depth > 0
}

/** What is shown or said without a place of its own: titles, descriptions, names. */
function spoken(element: Tree.Element): string[] {
  const names = [
    'aria-label',
    'alt',
    'placeholder',
    ...(attributeOf(element, 'class') === 'Z3988' ? [] : ['title']),
  ]
  const isShown = /^(?:description|og:)/.test(
    attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '',
  )
  const values = [...names, ...(isShown ? ['content'] : [])].map((name) => attributeOf(element, name) ?? '')
  if (element.tagName === 'title') values.push(textOf(element))
  return values
    .filter((value) => direction.test(value))
    .map((value) => `${element.tagName}: ${JSON.stringify(value.slice(0, 80))}`)
}
