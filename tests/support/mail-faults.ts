import { type ParserError, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, elementsOf } from './site-pages.ts'

/** The elements that a mail is made of; nothing in them runs, loads or asks. */
const lawful = new Set('html head meta title style body div table tbody tr td p h1 h2 h3 a'.split(' '))
const attributes = new Set(
  'lang charset name content class style dir role width border cellpadding cellspacing align href'.split(' '),
)

/** What is wrong with the HTML of a mail: not well-formed, too large, or holding what a mail must not hold. */
export function mailFaults(html: string, isLink: (url: string) => boolean): string[] {
  const errors: ParserError[] = []
  const elements = elementsOf(parse(html, { onParseError: (error) => errors.push(error) }))
  return [
    ...errors.map(({ code, startLine }) => `${code} in line ${startLine}`),
    ...(Buffer.byteLength(html) < 100_000 ? [] : [`${Buffer.byteLength(html)} bytes`]),
    ...elements.flatMap((element) => faults(element, isLink)),
    ...(/url\(|@import|expression/i.test(styles(elements)) ? ['a style that loads'] : []),
  ]
}

function faults(element: Tree.Element, isLink: (url: string) => boolean): string[] {
  const { tagName, attrs } = element
  const href = attributeOf(element, 'href')
  return [
    ...(lawful.has(tagName) ? [] : [`an element ${tagName}`]),
    ...attrs.filter(({ name }) => !attributes.has(name)).map(({ name }) => `an attribute ${name}`),
    ...(tagName === 'table' && attributeOf(element, 'role') !== 'presentation' ? ['a table of data'] : []),
    ...(href !== undefined && (tagName !== 'a' || !isLink(href)) ? [`a link to ${href}`] : []),
    ...(attributeOf(element, 'charset') || attributeOf(element, 'name') !== undefined || tagName !== 'meta'
      ? []
      : ['a meta element that does something']),
  ]
}

const styles = (elements: Tree.Element[]) =>
  elements
    .map((element) =>
      element.tagName === 'style'
        ? element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
        : (attributeOf(element, 'style') ?? ''),
    )
    .join('\n')

/** Plain text as a reader of `format=flowed` shows it: its paragraphs, and which of its lines are too long or mean something else there. */
export function flowed(text: string): { paragraphs: string[]; faults: string[] } {
  const lines = text.split('\n')
  const faults = lines.filter(
    (line) => /^(?:>|From |-- ?$)/.test(line) || (columnsOf(line) > 78 && !/^\S+ ?$/.test(line)),
  )
  const joined = lines
    .map((line) => line.replace(/^ /, ''))
    .map((line) => (line.endsWith(' ') ? line : `${line}\n`))
  return { paragraphs: joined.join('').split('\n').filter(Boolean), faults }
}

const columnsOf = (line: string) => [...line.replace(/[\p{M}\p{Cf}]/gu, '')].length
