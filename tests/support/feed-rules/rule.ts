import { parseFragment } from 'parse5'
import { type Element, within, type XmlDocument } from './tree.ts'

/** What the W3C feed validator would say of a document. */
export interface Faults {
  errors: string[]
  warnings: string[]
}

/** A rule, after the source of the validator: what is wrong, each place once. */
export type Rule = [name: string, level: 'error' | 'warning', faults: string[]]

export function judged(rules: Rule[]): Faults {
  const of = (wanted: 'error' | 'warning') =>
    rules
      .filter(([, level]) => level === wanted)
      .flatMap(([name, , faults]) => faults.map((fault) => `${name}: ${fault.slice(0, 200)}`))
  return { errors: of('error'), warnings: of('warning') }
}

/** Those of some texts that do not fit. */
export const unless = (texts: readonly string[], fits: (text: string) => boolean): string[] =>
  texts.filter((text) => !fits(text))

/** Those of some names that an element does not have exactly once. */
export const notOnce = (element: Element, names: string[]): string[] =>
  names.filter((name) => element.children.filter((child) => child.name === name).length !== 1)

/** Those that come again. */
export const again = (texts: readonly string[]): string[] =>
  texts.filter((text, at) => texts.indexOf(text) !== at)

/** A URI with its scheme, of the characters of RFC 2396; a tag after RFC 4151. */
export function isUri(text: string): boolean {
  const characters = /^[a-zA-Z][0-9a-zA-Z+.-]*:(\/\/)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$/
  const tag = /^tag:([a-z0-9\-._]+@)?[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*$/
  return text.startsWith('tag:') ? tag.test(text) : characters.test(text)
}

export const isHttp = (text: string) => isUri(text) && /^https?:\/\/[^/]/.test(text)

/** RFC 3339, of a day that is, since 1990. */
export const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
  text >= '1990' &&
  new Date(text).toISOString().slice(0, 19) === text.slice(0, 19)

/** Text that could be taken for HTML: end tags that HTML has, and entities. */
export const looksLikeHtml = (text: string): boolean =>
  [...text.matchAll(/<\/(\w+)>/g)].some(([, tag = '']) => htmlNames.has(tag.toLowerCase())) ||
  [...text.matchAll(/&(#?\w+)/g)].some(([, name = '']) => isEntity(name))

const htmlNames = new Set(
  'a b i p br em h1 h2 h3 hr li ol ul div pre sub sup svg html body code form span style table title script strong iframe textarea noscript template select option button xmp math video audio object embed'.split(
    ' ',
  ),
)
const isEntity = (name: string) => /^(amp|lt|gt|quot|apos|nbsp|copy|reg|[a-z]*[^a-zA-Z].*)$/.test(name)

/** Characters that readers cannot show. */
export const badCharacters = ({ root }: XmlDocument): string[] =>
  within(root)
    .flatMap(({ text, attributes }) => [text, ...attributes.values()])
    .filter((text) => /[\x80-\x9f\ufffd]/.test(text))

const wanted: Record<string, string> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/syndication/history/1.0': 'fh',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1998/Math/MathML': 'mathml',
}

/** Namespaces that are unknown, or have another prefix than they use to have. */
export const oddNamespaces = ({ prefixes }: XmlDocument): string[] =>
  [...prefixes].flatMap(([prefix, uris]) =>
    [...uris].filter((uri) => uri !== '' && (prefix ? wanted[uri] !== prefix : !(uri in wanted))),
  )

/** The elements and attributes that an abstract may have; the validator lets more pass. */
const tags = new Set('p a ol li h3 em strong code span u sup sub bdi'.split(' '))
const attributes = new Set(['href', 'rel', 'class'])

/** What is wrong with the HTML of a feed: signs that a parser has to mend, tags and attributes beyond those of texts, addresses that are not whole. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = []
  const tree = parseFragment(html, { onParseError: ({ code }) => faults.push(code) })
  const visit = (nodes: (typeof tree)['childNodes']) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue
      if (!tags.has(node.tagName)) faults.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) faults.push(`${node.tagName} ${name}`)
        if (name === 'href' && !/^https?:\/\//.test(value)) faults.push(`href ${value}`)
      }
      visit(node.childNodes)
    }
  }
  visit(tree.childNodes)
  return faults
}

const mathTags = new Set(
  'math mrow mi mo mn ms mtext mspace msub msup msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mpadded mstyle mphantom semantics mprescripts mmultiscripts'.split(
    ' ',
  ),
)
const mathAttributes = new Set(
  'display displaystyle mathvariant stretchy fence separator lspace rspace width height depth columnalign rowspacing columnspacing columnspan rowspan linethickness scriptlevel maxsize minsize columnlines rowlines encoding'.split(
    ' ',
  ),
)

/** The same of XHTML in an XML document, where mathematics is allowed. */
export function xhtmlFaults(div: Element): string[] {
  return within(div)
    .slice(1)
    .flatMap(({ name, attributes: own }) => {
      const [, namespace = '', tag = ''] = /^\{(.*)\}(.*)$/.exec(name) ?? []
      const isMath = namespace.endsWith('MathML')
      const known = isMath ? mathTags : namespace.endsWith('xhtml') ? tags : new Set()
      const odd = [...own.keys()].filter((key) => !(isMath ? mathAttributes : attributes).has(key))
      return [...(known.has(tag) ? [] : [`<${tag}>`]), ...odd.map((key) => `${tag} ${key}`)]
    })
}
