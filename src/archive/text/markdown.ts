import { readMarkdown } from './markdown-read.ts'

/** A clean text as a CommonMark body that reads back as the very same text; only what needs it is escaped. */
export function toMarkdown(text: string): string {
  return special.test(text) ? text.split('\n\n').map(escapeParagraph).join('\n\n') : text
}

/**
 * The text of a Markdown body. What `toMarkdown` wrote comes back unchanged; of what a person wrote, emphasis,
 * links, lists and headings give their words, and raw HTML stays as it is written.
 */
export function fromMarkdown(body: string): string {
  const source = body.replace(/\r\n?/g, '\n').trim()
  const text = source.includes('\\') ? source.replace(escaped, '$1') : source
  return isTidy(text) && toMarkdown(text) === source ? text : readMarkdown(source)
}

const special = /[\\`*_[<&~]|(?:^|\n)(?:[-+#>]|\d{1,9}[.)])/
const escaped = /\\([!-/:-@[-`{-~])/g

/** White space as a clean text has it: single spaces, and nothing but one blank line between paragraphs. */
function isTidy(text: string): boolean {
  if (text.includes('  ') || /[^\S\n ]/.test(text)) return false
  return !text.includes('\n') || text.split('\n\n').every((paragraph) => /^\S(?:.*\S)?$/.test(paragraph))
}

/** Signs that may mean something, with what decides it near by. */
const candidate = /\\(?=[!-/:-@[-`{-~])|[`*_[~]|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]{1,40};)/g

function escapeParagraph(paragraph: string): string {
  if (!special.test(paragraph)) return paragraph
  const paired = pairedSigns(paragraph)
  const inline = paragraph.replace(candidate, (sign, at: number) => {
    const idle =
      '`*_[~'.includes(sign) && (!paired.has(sign) || (sign === '_' && isInsideWord(paragraph, at)))
    return idle ? sign : `\\${sign}`
  })
  return escapeStart(inline)
}

/** The signs among `` ` * _ ~ [ `` that find a partner in the paragraph and would mean something with it. */
function pairedSigns(paragraph: string): ReadonlySet<string> {
  const paired = new Set<string>()
  if (pairs(paragraph, /\*(?=\S)/, /\S\*/)) paired.add('*')
  if (pairs(paragraph, /~(?=\S)/, /\S~/)) paired.add('~')
  if (pairs(paragraph, /(?<![\p{L}\p{N}])_(?=\S)/u, /\S_/)) paired.add('_')
  if (hasEqualRuns(paragraph)) paired.add('`')
  if (/\]\(|^\[.*\]:/s.test(paragraph)) paired.add('[')
  return paired
}

function pairs(paragraph: string, opening: RegExp, closing: RegExp): boolean {
  const first = paragraph.search(opening)
  return first >= 0 && closing.test(paragraph.slice(first))
}

const hasEqualRuns = (paragraph: string) => {
  const runs = paragraph.match(/`+/g) ?? []
  return new Set(runs.map((run) => run.length)).size < runs.length
}

const isInsideWord = (paragraph: string, at: number) =>
  /[\p{L}\p{N}]$/u.test(paragraph.slice(Math.max(0, at - 2), at)) &&
  /^[\p{L}\p{N}]/u.test(paragraph.slice(at + 1, at + 3))

/** What would make the paragraph a heading, a quotation, a list, a rule or a code block. */
function escapeStart(paragraph: string): string {
  if (/^(?:#{1,6}(?: |$)|>|[-+*](?: |$)|~{3}|([-_*])(?: *\1){2,} *$)/.test(paragraph)) return `\\${paragraph}`
  return paragraph
    .replace(/^`{3,}/, (fence) => '\\`'.repeat(fence.length))
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
}
