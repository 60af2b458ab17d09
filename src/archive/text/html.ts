import { isolable } from '../xml.ts'
import { type Inline, parseInline, type Style } from './inline.ts'
import { mathml } from './mathml.ts'

/**
 * One line or paragraph as safe HTML for the inside of an element: everything escaped, mathematics as MathML
 * (as its source in `<code class="tex">` where that fails), links to http(s) only, directions isolated.
 * `link: false` leaves links out, for a line that stands inside a link.
 */
export function inlineHtml(text: string, { link = true }: { link?: boolean } = {}): string {
  return htmlOf(parseInline(text), link)
}

/** A text as one `<p>` for each paragraph. */
export function blockHtml(text: string): string {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => `<p>${inlineHtml(paragraph)}</p>`)
    .join('\n')
}

const tags: Readonly<Record<Style, readonly [string, string]>> = {
  strong: ['<strong>', '</strong>'],
  emph: ['<em>', '</em>'],
  code: ['<code>', '</code>'],
  caps: ['<span class="small-caps">', '</span>'],
  underline: ['<u>', '</u>'],
  super: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
}

const htmlOf = (nodes: Inline[], link: boolean): string => nodes.map((node) => nodeHtml(node, link)).join('')

function nodeHtml(node: Inline, link: boolean): string {
  if (node.kind === 'text') return textHtml(node.text)
  if (node.kind === 'macro') return textHtml(node.source)
  if (node.kind === 'math')
    return mathml(node.tex, node.display) ?? `<code class="tex">${textHtml(node.source)}</code>`
  const inside = htmlOf(node.children, link && node.kind !== 'link')
  if (node.kind === 'link') {
    return link ? `<a href="${escapeHtml(node.url)}" rel="noopener noreferrer">${inside}</a>` : inside
  }
  const [open, close] = tags[node.kind]
  return open + inside + close
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** A text escaped for HTML content and attribute values in quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities.get(sign) ?? sign)

const directional = /[\u202a-\u202e\u2066-\u2069]/

/** Escaped text; where it holds embeddings, overrides or isolates, in `<bdi>`. */
const textHtml = (text: string): string =>
  directional.test(text) ? `<bdi>${escapeHtml(isolable(text))}</bdi>` : escapeHtml(text)
