/** For each `{` of a LaTeX text the index of its `}`; braces after a backslash do not count. */
export type Braces = ReadonlyMap<number, number>

const none: Braces = new Map()

/** Match every pair of braces in one pass; an unmatched brace has no entry. */
export function matchBraces(text: string): Braces {
  if (!text.includes('{')) return none
  const open: number[] = []
  const pairs = new Map<number, number>()
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') open.push(index)
    const start = sign === '}' ? open.pop() : undefined
    if (start !== undefined) pairs.set(start, index)
  }
  return pairs
}
