import type { Block } from './blocks.ts'
import { endsSentence } from './furniture.ts'
import { type NameSign, nameSign } from './names.ts'
import { opensLater } from './openings.ts'
import { titleOdds, widthOf } from './prose.ts'

/** What the form of a block says of it, before its words are held against those of others; costs are in nats. */
export interface Form {
  /** Its length in characters. */
  width: number
  asTitle: number
  asParagraph: number
  /** What speaks for its being a name. */
  sign: NameSign | undefined
  opensLater: boolean
  /** Whether it ends as a sentence does, or holds a URL. */
  isWhole: boolean
}

const nameAsTitle = 5
const fewWordsAsTitle = 2
const nameAsParagraph = 10
const shortest = 120
const shortSentence = 2

/** The form of a block, which depends on the block after it too. */
export function formOf(block: Block, next: Block | undefined): Form {
  const odds = titleOdds(block.text)
  const sign = signOf(block, next)
  return {
    width: widthOf(block.text),
    asTitle: softplus(-odds) + (isName(sign) ? nameAsTitle : isWordOrTwo(block.text) ? fewWordsAsTitle : 0),
    asParagraph: softplus(odds) + (isName(sign) ? nameAsParagraph : shortness(block.text, next)),
    sign,
    opensLater: opensLater(block.text),
    isWhole: isWhole(block.text),
  }
}

/** One title in a hundred has no more words; with a number among them, they are more likely a title than a name. */
const isWordOrTwo = (text: string) => !/[\s\d:]/.test(text.replace(' ', ''))

/** Whether more than its shortness speaks for a name. */
export const isName = (sign: NameSign | undefined) => sign === 'submitter' || sign === 'known'

/** Whether a line is short, and nothing known. */
export const isShortLine = (sign: NameSign | undefined) => sign === 'short' || sign === 'authors'

/** A line that ends in mid-sentence is no name, unless more than its shortness speaks for one. */
function signOf(block: Block, next: Block | undefined): NameSign | undefined {
  const sign = nameSign(block)
  return goesOn(next) && !isName(sign) ? undefined : sign
}

/** A paragraph is hardly ever a few words that are no sentence, but where the page ends or a line break tore it. */
function shortness(text: string, next: Block | undefined): number {
  if (endsSentence(text) && text.length < shortest && !holdsUrl(text)) return shortSentence
  if (isWhole(text) || goesOn(next)) return 0
  return next ? Math.max(0, Math.min(12, (90 - text.length) / 4)) : Math.max(0, (60 - text.length) / 8)
}

const holdsUrl = (text: string) => /https?:\/\//.test(text)
const isWhole = (text: string) => endsSentence(text) || holdsUrl(text)

const goesOn = (next: Block | undefined) =>
  next?.isTorn === true && /^\p{Ll}+[\s,.;)]/u.test(next.text) && nameSign(next) === undefined

const softplus = (x: number) => (x > 30 ? x : Math.log1p(Math.exp(x)))
