import { type Inline, parseInline, type Style } from '../text/inline.ts'
import { mathWords } from '../text/math-words.ts'
import { bracesMatch, latexText, latexWords } from './latex-text.ts'

/**
 * A line as LaTeX for a field of BibTeX: mathematics and macros as they are meant, all else as `latexWords` has
 * it. Braces match, as BibTeX counts them.
 */
export const latexLine = (text: string): string => latexOf(parseInline(text))

const commands: Readonly<Record<Exclude<Style, 'underline'>, string>> = {
  strong: 'textbf',
  emph: 'emph',
  code: 'texttt',
  caps: 'textsc',
  super: 'textsuperscript',
  sub: 'textsubscript',
}

const latexOf = (nodes: Inline[]): string => nodes.map(latexNode).join('')

function latexNode(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return latexWords(node.text)
    case 'macro':
      return latexWords(node.name)
    case 'math':
      return mathematics(node.tex)
    case 'link':
      return linked(node.url, latexOf(node.children))
    case 'underline':
      return latexOf(node.children)
    default:
      return `\\${commands[node.kind]}{${latexOf(node.children)}}`
  }
}

function linked(url: string, label: string): string {
  const address = latexText(url)
  return label === '' || label === address ? address : `${label} (${address})`
}

/** Mathematics as it is, in braces against small letters; in words what only sets letters in a font, and what LaTeX could not read. */
function mathematics(tex: string): string {
  const source = tex.replace(/(?<!\\)%/g, '\\%').trim()
  const formula = bracesMatch(source) ? source : source.replace(/\\([{}])/g, fence)
  const readable = bracesMatch(formula) && !broken.test(formula) && !isLettering(tex)
  return readable ? `{$${formula}$}` : latexWords(mathWords(tex))
}

const fence = (_: string, brace: string) => (brace === '{' ? '\\lbrace ' : '\\rbrace ')

/** A `$`, a command without its name, a script without its sign. */
const broken = /\$|\\$|[\^_]\s*(?:[\^_}]|$)/
const fonts =
  /\\(?:(?:scriptsize|small|large)(?![A-Za-z])|(?:mathtt|mathrm|mathbf|mathsf|text[a-z]*)(?=\s*\{))/g

/** Letters and digits that mathematics only sets in a font. */
function isLettering(tex: string): boolean {
  const bare = tex.replace(fonts, '')
  return bare !== tex && /^[\s{}A-Za-z\d.-]*$/.test(bare)
}
