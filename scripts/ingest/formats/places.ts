import type { Place } from '../../../src/archive/message.ts'

/** The place of any offset in a text. A byte-order mark takes no column. */
export function placesOf(text: string): (offset: number) => Place {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    const line = lastUpTo(offset, starts)
    return { line: line + 1, column: Math.max(offset - starts[line]!, 0) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The index of the last of the rising numbers that is at most `value`; 0 where all are above it. */
function lastUpTo(value: number, numbers: number[]): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (numbers[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
