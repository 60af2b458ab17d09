/** A bare URL found in a text: as it is read, as it is followed, and the index behind it. */
export interface UrlSpan {
  label: string
  url: string
  end: number
}

const body = /^(?:[\w.~:/?#@!&'()*+,;=%[\]-]|\\[_%#&~])+/
const head = /^(?:https?:\/\/[a-z0-9[]|www\.[a-z0-9-]+\.[a-z])/i

/** Longer ones are no URLs of an abstract; the bound keeps the search linear. */
const longest = 2000

/** The http(s) or `www.` URL that begins at `start`, without the punctuation of the sentence around it. */
export function urlAt(text: string, start: number, limit = text.length): UrlSpan | undefined {
  const run = body.exec(text.slice(start, Math.min(limit, start + longest)))?.[0] ?? ''
  if (!head.test(run)) return undefined
  const source = run.slice(0, sentenceEnd(run))
  const label = unescaped(source)
  const url = httpUrl(label)
  return url ? { label, url, end: start + source.length } : undefined
}

/** An http(s) URL as it is followed, or `undefined` where it is none or names a user, who may look like the host; `www.` hosts get `https:`. */
export function httpUrl(label: string): string | undefined {
  const url = /^www\./i.test(label) ? `https://${label}` : label
  const read = /^https?:\/\/[^\s<>"/][^\s<>"]*$/i.test(url) ? URL.parse(url) : null
  return read && !read.username && !read.password ? url : undefined
}

/** A URL without the backslashes that LaTeX wants before some of its signs. */
export function unescaped(url: string): string {
  return url.replace(/\\([_%#&~{}$])/g, '$1')
}

/** Where the URL ends within a run of URL characters: before closing punctuation and brackets it never opened. */
function sentenceEnd(run: string): number {
  let spare = (run.match(/[)\]]/g) ?? []).length - (run.match(/[([]/g) ?? []).length
  let end = run.length
  while (end > 0) {
    const last = run[end - 1] ?? ''
    if (/[)\]]/.test(last) && spare > 0) spare--
    else if (!/[.,;:!?'*]/.test(last)) break
    end--
  }
  return run[end - 1] === '\\' ? end - 1 : end
}
