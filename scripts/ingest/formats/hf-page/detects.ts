import { type Page, pageOf } from './blocks.ts'

const looked = 65_536
const fewestLettersOfAbstract = 150

/** Whether a text is that of a Daily Papers page: lines of its head, or titles above long paragraphs; and no JSON, XML, Markdown or lines of `Name: value`. Only the first 65,536 characters are looked at. */
export function isPage(text: string): boolean {
  const start = text.slice(0, looked).replace(/^[\s\ufeff]+/, '')
  if (data.test(start) || record.test(start)) return false
  const page = pageOf(start)
  const marks = start.match(markdown)?.length ?? 0
  return isHeaded(page) ? marks <= fewMarks : marks === 0 && alternates(page)
}

/** JSON, a list of Python, XML, frontmatter or a heading. */
const data = /^(?:\{\s*["'}]|\[\s*[[{"'\]]|<[?!a-z]|-{3}[ \t]*\r?\n|#{1,6} )/i
const record = /^Title: .*\r?\n(?:PDF|URL|Link|Authors|Summary|Abstract): /m

/** A heading, or a link at the beginning of a line or list item. */
const markdown = /^ {0,3}(?:#{1,6} |(?:(?:[-*+]|\d{1,4}[.)]) +)?(?:\*\*)?\[[^\]\n]{1,500}\]\()/gm
/** A damaged page may hold a line that looks like Markdown. */
const fewMarks = 2

const isHeaded = ({ head }: Page) => head.some(({ kind }) => kind === 'name') || head.length >= 2

function alternates({ blocks }: Page): boolean {
  const long = blocks.filter(({ text }) => text.length >= fewestLettersOfAbstract).length
  return long > 0 && long < blocks.length && blocks.length <= 4 * long
}
