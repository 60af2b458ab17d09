import { addDays, isDate } from '../archive/date.ts'

/** What a query asks for, taken apart. */
export interface Parsed {
  /** The free words, as typed, without everything below. */
  text: string
  phrases: string[]
  /** Words and phrases that must not stand in a paper. */
  without: string[]
  topics: string[]
  authors: string[]
  /** Papers that entered the archive on this day or later. */
  from?: string
  /** Papers that entered the archive before this day. */
  until?: string
  /** Filters that say nothing, such as `year:soon`, as typed. */
  unclear: string[]
}

/** Take a query apart: `"exact phrase"`, `-not`, `topic:`, `author:`, `year:`, `before:`, `after:`; all else is free words. Reads the first 2,000 characters. */
export function parse(query: string): Parsed {
  const parsed: Parsed = { text: '', phrases: [], without: [], topics: [], authors: [], unclear: [] }
  const free: string[] = []
  for (const { groups = {} } of query.slice(0, longest).matchAll(clause)) {
    const { minus, key, quoted, value = '' } = groups
    const words = (quoted ?? value).trim()
    if (key) addFilter(parsed, key.toLowerCase(), words)
    else if (minus) parsed.without.push(words)
    else if (quoted !== undefined && hasWord(quoted)) parsed.phrases.push(words)
    else free.push(words)
  }
  return { ...parsed, text: free.filter(Boolean).join(' '), without: parsed.without.filter(hasWord) }
}

/** The first day of a year, a month or a day, and the first after it: `2025`, `2025-06`, `2025-06-01`; undefined for anything else. */
export function span(text: string): [first: string, next: string] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDate(first) || year === '9999') return undefined
  if (day) return [first, addDays(first, 1)]
  return [first, `${addDays(`${year}-${month ?? '12'}-28`, 4).slice(0, 7)}-01`]
}

const longest = 2000
const clause =
  /(?<=^|\s)(?:(?<minus>-)(?=["\p{L}\p{N}])|(?<key>topic|author|year|before|after):(?=\S))?(?:"(?<quoted>[^"]*)"(?=\s|$|[,.;:?!])|(?<value>\S+))/giu

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

function addFilter(parsed: Parsed, key: string, value: string): void {
  if (key === 'topic') parsed.topics.push(value)
  else if (key === 'author') parsed.authors.push(value)
  else if (!narrow(parsed, key, span(value))) parsed.unclear.push(`${key}:${value}`)
}

/** `before` ends ahead of its span, `after` begins behind it, `year` is its span. */
function narrow(parsed: Parsed, key: string, days: [string, string] | undefined): boolean {
  if (!days) return false
  const [first, next] = days
  const from = key === 'year' ? first : next
  const until = key === 'year' ? next : first
  if (key !== 'before' && from > (parsed.from ?? '')) parsed.from = from
  if (key !== 'after' && until < (parsed.until ?? '~')) parsed.until = until
  return true
}
