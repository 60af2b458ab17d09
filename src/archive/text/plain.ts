import { type Inline, parseInline } from './inline.ts'
import { script } from './math-commands.ts'
import { mathWords } from './math-words.ts'

/**
 * A text in plain words, for slugs, search, feeds and exports: mathematics as readable Unicode, macros as their
 * typography, a link as its label with its URL in parentheses, an unknown command as its name. Paragraphs stay.
 */
export function plain(text: string): string {
  return text.split('\n\n').map(plainLine).join('\n\n')
}

function plainLine(line: string): string {
  return wordsOf(parseInline(line))
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

const wordsOf = (nodes: Inline[]): string => nodes.map(words).join('')

function words(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'math':
      return mathWords(node.tex)
    case 'macro':
      return node.name
    case 'link':
      return linkWords(node.url, wordsOf(node.children))
    case 'super':
      return script('^', wordsOf(node.children))
    case 'sub':
      return script('_', wordsOf(node.children))
    default:
      return wordsOf(node.children)
  }
}

const linkWords = (url: string, label: string) =>
  label === '' || url === label || url === `https://${label}` ? label || url : `${label} (${url})`
