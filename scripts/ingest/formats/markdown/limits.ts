import { count, isOverloaded, runsOf } from '../../../../src/archive/text/markdown-cost.ts'
import { Refusal } from '../reader.ts'

const largestText = 8_000_000
const mostLines = 50_000
const mostMarks = 250_000

/** Refuse a text that would cost the parser more than about a gigabyte of memory. */
export function holdLimits(text: string): void {
  if (text.length > largestText) throw tooLarge(`${largestText} characters`)
  if (count(text, /\n/g) > mostLines) throw tooLarge(`${mostLines} lines`)
  if (count(text, /[\\*_[\]<>&`]/g) > mostMarks) throw tooLarge(`${mostMarks} marks such as * and [`)
}

/** Lines whose marks would cost the parser a time that grows with their square: the text with these marks blanked, and where they are. */
export function blankOverload(text: string): { text: string; lines: Set<number> } {
  const lines = text.split('\n')
  const overloaded = new Set<number>()
  for (const [from, to] of runsOf(lines)) {
    if (!isOverloaded(lines.slice(from, to))) continue
    for (let at = from; at < to; at++) {
      overloaded.add(at + 1)
      lines[at] = lines[at]!.replace(/[!-/:-@[-`{-~]/g, 'x')
    }
  }
  return { text: lines.join('\n'), lines: overloaded }
}

const tooLarge = (limit: string) =>
  new Refusal('file-too-large', `A digest in Markdown may have at most ${limit}; split it into several.`)
