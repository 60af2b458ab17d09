import type { PhrasingContent } from 'mdast'
import { asWebAddress, idsOfLink } from '../paper-links.ts'
import { bareAuthors, labelledAuthors } from './authors.ts'
import type { Body } from './body.ts'
import { recordAuthors, recordField, recordIds, recordLinks } from './facts.ts'
import { fieldOf, isLinkLine } from './fields.ts'
import { emphasised, linksIn, textOf } from './inline.ts'
import type { Source } from './source.ts'

type Line = PhrasingContent[]

/** Whether a line is a field, links, an image or an address, and no prose. `marked` demands of a field that its label is in bold or italics. */
export function isFact(line: Line, source: Source, marked = false): boolean {
  const field = fieldIn(line, source)
  if (field) return field.name !== 'abstract' && (field.isMarked || !marked)
  return isLinkLine(line, source) || isImageLine(line) || (!marked && addressIn(line, source) !== undefined)
}

/** Record a line that is a fact; whether it is one. */
export function takeFact(line: Line, { facts }: Body, source: Source): boolean {
  if (!isFact(line, source)) return false
  const field = fieldIn(line, source)
  const address = addressIn(line, source)
  if (field) recordField(field, facts, source)
  else if (address && !recordIds(idsOfLink(address), facts))
    facts.ignored.push(`The address ${address} stands without a label.`)
  else recordLinks(linksIn(line, source), facts)
  return true
}

/** Record the authors in the first of the lines, and in those that it goes on in; how many lines that were. */
export function takeAuthors(lines: Line[], body: Body, source: Source): number {
  const [first = []] = lines
  const field = fieldIn(first, source)
  if (body.facts.authors || (field && field.name !== 'authors')) return 0
  if (field && field.rest.length === 0) {
    body.expectsAuthors = true
    return 1
  }
  return field || body.expectsAuthors
    ? takeNamed(field?.rest ?? first, lines.slice(1), body, source)
    : takeBare(lines, body, source)
}

/**
 * The authors in a line that has no label but is in italics, begins with "by" or holds nothing but names; undefined for any other
 * line. One name that nothing marks is taken only where that is `trusted`.
 */
export function authorsIn(line: Line, source: Source, trusted = false): string[] | undefined {
  const text = textOf(emphasised(line) ?? line, source).trim()
  const afterBy = /^by\s+/i.exec(text)?.[0] ?? ''
  return bareAuthors(text.slice(afterBy.length), Boolean(afterBy || emphasised(line) || trusted))
}

/** What follows the label of an abstract; undefined for a line without that label. */
export function announcesAbstract(line: Line, source: Source): Line | undefined {
  const field = fieldIn(line, source)
  return field?.name === 'abstract' ? field.rest : undefined
}

/** Authors after a label: to the paragraph's end where that holds nothing but names, else as long as lines end in a comma. */
function takeNamed(rest: Line, others: Line[], body: Body, source: Source): number {
  body.expectsAuthors = false
  const texts = [rest, ...others].map((line) => textOf(line, source).trim())
  const whole = bareAuthors(texts.join(' '), true)
  const end = whole ? texts.length - 1 : texts.findIndex((text) => !/(?:[,;&]|\band)$/.test(text))
  recordAuthors(whole ?? labelledAuthors(texts.slice(0, end + 1).join(' ')), body.facts)
  return end + 1
}

/** Authors without a label: to the paragraph's end, or in its first line where a new sentence follows. */
function takeBare(lines: Line[], body: Body, source: Source): number {
  const [first = [], second] = lines
  const whole = authorsIn(joined(lines), source, body.trustsOneName)
  const goesOn = second && /^\p{Ll}/u.test(textOf(second, source).trim())
  const names = whole ?? (goesOn ? undefined : authorsIn(first, source))
  if (!names) return 0
  recordAuthors(names, body.facts)
  body.hasBareAuthors = whole !== undefined && names.length > 1 && !emphasised(joined(lines))
  return whole ? lines.length : 1
}

const joined = (lines: Line[]): Line =>
  lines.flatMap((line, at): Line => (at > 0 ? [{ type: 'text', value: ' ' }, ...line] : line))

/** The field that a line holds, be all of the line in italics or not. */
function fieldIn(line: Line, source: Source) {
  const inside = emphasised(line)
  return fieldOf(line, source) ?? (inside && fieldOf(inside, source))
}

function addressIn(line: Line, source: Source): string | undefined {
  return asWebAddress(textOf(line, source))
}

const isImageLine = (line: Line) =>
  line.every(
    (node) =>
      node.type === 'image' || node.type === 'imageReference' || (node.type === 'text' && !node.value.trim()),
  )
