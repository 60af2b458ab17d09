import { blockHtml } from '../text/html.ts'
import { plain } from '../text/plain.ts'
import { lawfulXml, undirected } from '../xml.ts'

/** A text in one line, without what XML forbids and without controls, that turns nothing after it around. */
export const feedLine = (text: string): string => undirected(lawful(text)).replace(/\s+/g, ' ').trim()

/** A text with mathematics in plain words; its paragraphs stay. */
export const feedWords = (text: string): string => lawful(plain(text))

/** A text with mathematics as HTML that is XHTML too: one `<p>` a paragraph. */
export const feedHtml = (text: string): string => portable(blockHtml(text))

/** Control characters that XML allows and nobody wants. */
const controls = /[\x7f-\x9f]/g
const lawful = (text: string) => lawfulXml(text).replace(controls, '')

/** MathML in its namespace, with no more than the attributes that readers of feeds let pass. */
const portable = (html: string) =>
  lawful(html)
    .replace(/<(m[a-z]+) ([^<>]*)>/g, (_, name: string, attributes: string) => {
      const kept = attributes.match(kind)?.join(' ')
      return kept ? `<${name} ${kept}>` : `<${name}>`
    })
    .replaceAll('<math', '<math xmlns="http://www.w3.org/1998/Math/MathML"')

/** Those of the W3C feed validator's list that temml writes. */
const kind =
  /\b(?:display|displaystyle|mathvariant|stretchy|fence|separator|lspace|rspace|width|height|depth|columnalign|rowspacing|columnspacing|columnspan|rowspan|linethickness|scriptlevel|maxsize|minsize|columnlines|rowlines|encoding)="[^"]*"/g
