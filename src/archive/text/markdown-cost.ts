/** Lines that a Markdown parser may take for one paragraph: from a blank line, or the mark of a list item or heading, to the next. */
export function* runsOf(lines: readonly string[]): Generator<[from: number, to: number]> {
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !/^\s*(?:$|[-+*#]|\d{1,9}[.)])/.test(lines[at]!)) continue
    yield [from, at]
    from = at
  }
}

/** Whether the marks of such lines would cost a Markdown parser a time that grows with their square, or more depth than it has. */
export function isOverloaded(run: readonly string[]): boolean {
  const text = run.join('\n')
  return (
    count(text, /[*_]/g) > 400 ||
    count(text, /[[\]<>&`!\\]/g) > 4000 ||
    count(text, /^[ \t]*=+[ \t]*$/gm) > 20 ||
    run.some((line) => (/^(?:[ \t]|>|[-+*](?= )|\d{1,9}[.)](?= ))*/.exec(line)?.[0].length ?? 0) > 100)
  )
}

/** How often a pattern is found in a text. */
export function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
