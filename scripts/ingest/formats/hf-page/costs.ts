import type { HeadLine, Page } from './blocks.ts'
import { type Form, formOf, isName, isShortLine } from './forms.ts'
import { cohesion, kinship, laterKinship, type Vocabulary, vocabularyOf } from './kinship.ts'
import type { NameSign } from './names.ts'

/** The blocks of one page, as the costs are reckoned from them. */
export interface Looks {
  forms: Form[]
  vocabulary: Vocabulary
  /** How many blocks stand above each known line of the head. */
  head: number[]
  names: Record<NameSign, number>
  /** Whether short lines that nothing else speaks for are names on this page. */
  isNamed: boolean
}

/** How rare names are, by what speaks for them. */
export const usualNames: Record<NameSign, number> = {
  submitter: 0.3,
  known: 0.7,
  authors: 3,
  short: 5,
  long: 7,
}

/** How rare each oddity is, in nats: minus the logarithm of how often it comes. */
const rare = {
  loneTitle: 5,
  /** Where the page ends, it may have been cut. */
  lastTitle: 2,
  strayLine: 3.5,
  orphan: 6,
  shortAbstract: 3,
  shortFragment: 8,
  longAbstract: 4,
  secondParagraph: 2,
  laterParagraph: 0.7,
  firstOpensLater: 3.5,
  headInside: 3,
  headLine: 1,
  furtherHeadLine: 5,
  longHeadLine: 12,
}
/** arXiv takes abstracts of up to 1,920 characters. */
const longest = 1950
const shortest = 150

/** Look at every block of a page. */
export function looksOf({ blocks, head }: Page): Looks {
  return {
    forms: blocks.map((block, at) => formOf(block, blocks[at + 1])),
    vocabulary: vocabularyOf(blocks.map(({ text }) => text)),
    head: ofHead(head).map(({ at }) => at),
    names: usualNames,
    isNamed: false,
  }
}

/** The lines that surely are the head's: all that are no date, and the first date below the page's name. */
function ofHead(lines: HeadLine[]): HeadLine[] {
  const name = lines.findIndex(({ kind }) => kind === 'name')
  const date = lines.findIndex(({ kind }, at) => kind === 'date' && at > name)
  return lines.filter(({ kind }, at) => kind !== 'date' || (name >= 0 && at === date))
}

/** A title whose abstract is missing, or a short line that is nothing known. */
export function loneTitleCost(at: number, { forms, isNamed }: Looks): number {
  const { asTitle, sign } = forms[at]!
  const cost = asTitle + (at + 1 === forms.length ? rare.lastTitle : rare.loneTitle)
  return isShortLine(sign) && !isNamed ? Math.min(cost, rare.strayLine) : cost
}

/** The first paragraph of an abstract, below its title or without one. */
export function firstCost(at: number, title: number | undefined, { forms, vocabulary }: Looks): number {
  const { asParagraph, opensLater } = forms[at]!
  const above = title === undefined ? rare.orphan : -kinship(title, at, vocabulary)
  return asParagraph + above + (opensLater ? rare.firstOpensLater : 0)
}

/** Shared words with the title and with the paragraph before tell much the same: neither counts in full. */
const share = 0.7

/** A later paragraph of an abstract that has `before` paragraphs above it and is `width` characters long with it. */
export function laterCost(
  at: number,
  title: number | undefined,
  before: number,
  width: number,
  { forms, vocabulary }: Looks,
): number {
  const kin =
    cohesion(at - 1, at, vocabulary) + (title === undefined ? 0 : laterKinship(title, at, vocabulary))
  const tooLong = width > longest ? Math.min(12, rare.longAbstract + (width - longest) / 80) : 0
  return (
    forms[at]!.asParagraph +
    (before === 1 ? rare.secondParagraph : rare.laterParagraph) +
    tooLong -
    share * kin
  )
}

/** An abstract of so many characters that ends with a block: too short for one, unless the page ends there. */
export function shortCost(width: number, last: number, { forms }: Looks): number {
  if (width >= shortest || last + 1 === forms.length) return 0
  return forms[last]!.isWhole ? rare.shortAbstract : rare.shortFragment
}

const never = Number.POSITIVE_INFINITY

/** A name between a title and its abstract or, if more than its shortness speaks for one, between paragraphs. */
export function nameInsideCost(at: number, isBelowTitle: boolean, { forms, names }: Looks): number {
  const { sign } = forms[at]!
  return sign && (isBelowTitle || isName(sign)) ? names[sign] : never
}

/** A name beside papers; that a line is short makes it one only where that is the page's habit. */
export function nameCost(at: number, { forms, names, isNamed }: Looks): number {
  const { sign } = forms[at]!
  const isBeside = isName(sign) || sign === 'authors' || (sign === 'short' && isNamed)
  return sign && isBeside ? names[sign] : never
}

/** The lines above the end of the head that are not known, such as a query. */
export function headCost(end: number, { forms }: Looks): number {
  return forms.slice(0, end).reduce((sum, { width }, at) => sum + headLineCost(width, at === 0), 0)
}

function headLineCost(width: number, isFirst: boolean): number {
  if (width > 120) return rare.longHeadLine
  return isFirst ? rare.headLine : rare.furtherHeadLine
}

/** Known lines of the head between the blocks of one paper. */
export function headInsideCost(from: number, to: number, { head }: Looks): number {
  if (from >= (head.at(-1) ?? 0)) return 0
  return rare.headInside * head.filter((at) => from < at && at < to).length
}
