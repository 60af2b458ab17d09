import type { Citation } from './citation.ts'
import { sentenceOf } from './sentence.ts'

/** A citation as a line of Markdown whose title is a link. */
export function citationMarkdown(citation: Citation): string {
  const { who, title, ends, where, url } = sentenceOf(citation)
  const link = `[${escaped(title)}](${address(url)})${ends ? '' : '.'}`
  const parts = [who && `${escaped(who)}.`, link, ...where.map((id) => `${escaped(id)}.`)]
  return `${atStart(parts.filter(Boolean).join(' ').replace(/\s+/g, ' '))}\n`
}

/** Every sign that could mean something to CommonMark or to what hosts add to it (tables, mathematics, mentions). */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>&~|$#@!^]/g, '\\$&')

/** What would begin a list at the start of a line. */
const atStart = (line: string) =>
  line.replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => start.replace(/^[-+=]|$/, '\\$&'))

const address = (url: string) =>
  url.replace(/[()\\<>\s]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, percent))
const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`
