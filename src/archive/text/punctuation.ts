/** A piece of typewriter punctuation: what it is set as, and the index behind it. */
export interface SignSpan {
  text: string
  end: number
}

/** `--` and `---` between words or numbers; never the start of an option, an arrow or a rule. */
export function dashAt(text: string, start: number): SignSpan | undefined {
  const length = /^-+/.exec(text.slice(start, start + 4))?.[0].length ?? 0
  const before = text[start - 1] ?? ''
  const after = text[start + length] ?? ''
  if (length > 3 || before === '-' || !before || !after) return undefined
  if (/[<!>|=]/.test(before) || /[<>|=]/.test(after) || (before === ' ' && after !== ' ')) return undefined
  return { text: length === 2 ? '–' : '—', end: start + length }
}

/** A tie between two words is a no-break space; in `~10`, `7~9` and `~/path` it means something else. */
export function tieAt(text: string, start: number): SignSpan | undefined {
  const before = /[^\s(]*$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  const after = text.slice(start + 1, start + 5)
  if (!/[\p{L}\p{N}.,:;)\]}$%'”]$/u.test(before) || !/^[\p{L}\p{N}\\$([{“"]/u.test(after)) return undefined
  const range =
    /^\d/.test(after) && (/^[\d$]/.test(before) || (/^[a-z]$/.test(before) && /^\d*\.\d/.test(after)))
  return range ? undefined : { text: '\u00a0', end: start + 1 }
}

/** A word or phrase quoted `like this', set in single quotation marks; code in backticks stays as written. */
export function singleQuoteAt(text: string, start: number): SignSpan | undefined {
  if (/[\p{L}\p{N}`]/u.test(text[start - 1] ?? '')) return undefined
  const phrase = /^`([^`'\s\\$](?:[^`\\$]{0,100}?[^`\s\\$])??)'(?![\p{L}\p{N}'])/u.exec(
    text.slice(start, start + 110),
  )
  return phrase ? { text: `‘${phrase[1]}’`, end: start + phrase[0].length } : undefined
}
