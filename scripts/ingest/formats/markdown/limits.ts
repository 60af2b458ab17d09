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
  for (const [from, to] of runs(lines)) {
    if (!isOverloaded(lines.slice(from, to))) continue
    for (let at = from; at < to; at++) {
      overloaded.add(at + 1)
      lines[at] = lines[at]!.replace(/[!-/:-@[-`{-~]/g, 'x')
    }
  }
  return { text: lines.join('\n'), lines: overloaded }
}

/** Lines that the parser may take for one paragraph: from a blank line, or the mark of a list item or heading, to the next. */
function* runs(lines: string[]): Generator<[from: number, to: number]> {
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !/^\s*(?:$|[-+*#]|\d{1,9}[.)])/.test(lines[at]!)) continue
    yield [from, at]
    from = at
  }
}

function isOverloaded(run: string[]): boolean {
  const text = run.join('\n')
  return (
    count(text, /[*_]/g) > 400 ||
    count(text, /[[\]<>&`!\\]/g) > 4000 ||
    count(text, /^[ \t]*=+[ \t]*$/gm) > 20 ||
    run.some((line) => (/^(?:[ \t]|>|[-+*](?= )|\d{1,9}[.)](?= ))*/.exec(line)?.[0].length ?? 0) > 100)
  )
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

const tooLarge = (limit: string) =>
  new Refusal('file-too-large', `A digest in Markdown may have at most ${limit}; split it into several.`)
