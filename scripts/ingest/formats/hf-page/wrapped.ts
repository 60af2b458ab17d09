import type { Line } from './lines.ts'

interface Candidate extends Line {
  /** What furniture the line is, if any. */
  kind: unknown
}

const narrowest = 50
const widest = 130
const fewestLines = 3

/**
 * Where the lines before `end` begin to be one paragraph that was wrapped at a width: three lines or more, in each of
 * which there was no room for the first word of the next. `end` itself where they are no such paragraph.
 */
export function startOfWrapped(lines: Candidate[], end: number): number {
  let start = end - 1
  let width = lines[start]!.text.length
  let room = Number.POSITIVE_INFINITY
  while (start > 0) {
    const above = lines[start - 1]!
    width = Math.max(width, above.text.length)
    room = Math.min(room, above.text.length + 1 + firstWord(lines[start]!.text))
    if (above.kind || width > widest || room <= width) break
    start -= 1
  }
  const isParagraph = end - start >= fewestLines && Math.max(...lengths(lines, start, end)) >= narrowest
  return isParagraph ? start : end
}

const lengths = (lines: Line[], start: number, end: number) =>
  lines.slice(start, end).map(({ text }) => text.length)

const firstWord = (text: string) => (text.indexOf(' ') < 0 ? text.length : text.indexOf(' '))
