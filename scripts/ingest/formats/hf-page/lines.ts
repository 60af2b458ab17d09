import type { Place } from '../../../../src/archive/message.ts'

/** One line that is not blank, trimmed, at the place of its first character. */
export interface Line extends Place {
  text: string
}

/** No paragraph has more lines than this: a longer group is cut, to bound the memory. */
const mostLines = 10_000

/** The lines of a text in groups, as blank lines part them; `\n`, `\r\n` and `\r` end a line. */
export function* groupsOf(text: string): Generator<Line[]> {
  let group: Line[] = []
  let number = 0
  for (const raw of rawLines(text)) {
    number += 1
    const line = trimmed(raw, number)
    if (line) group.push(line)
    if ((!line && group.length > 0) || group.length === mostLines) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

function* rawLines(text: string): Generator<string> {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  let start = 0
  while (start <= plain.length) {
    const end = plain.indexOf('\n', start)
    const stop = end < 0 ? plain.length : end
    yield plain.slice(start, stop)
    start = stop + 1
  }
}

/** White space and the invisible marks that pages leave at the ends of lines. */
const edge = /[\s\u200b\u2060\ufeff\0]/

function trimmed(raw: string, number: number): Line | undefined {
  let [start, end] = [0, raw.length]
  while (start < end && edge.test(raw[start]!)) start += 1
  while (end > start && edge.test(raw[end - 1]!)) end -= 1
  return end > start ? { text: raw.slice(start, end), line: number, column: start + 1 } : undefined
}
