/** What a page of HTML says that links need: where it leads and loads from, and the anchors in it. */
export interface Markup {
  /** As they stand in the page, entities resolved. */
  links: string[]
  ids: ReadonlySet<string>
}

/** Read the links and anchors of a page, in time in proportion to its length. */
export function readMarkup(html: string): Markup {
  const found = { links: [], ids: new Set<string>() }
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    at = html.startsWith('<!--', at) ? after(html, '-->', at + 4) : readTag(html, at + 1, found)
  }
  return found
}

const name = /[a-z][^\s/>]*/iy
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y

/** Read the tag that begins at a place; returns where to go on. */
function readTag(html: string, start: number, found: Found): number {
  name.lastIndex = start
  const tag = name.exec(html)?.[0].toLowerCase()
  if (tag === undefined) return start
  let at = name.lastIndex
  for (;;) {
    attribute.lastIndex = at
    const part = attribute.exec(html)
    if (!part) break
    at = attribute.lastIndex
    keep(tag, part[1]!.toLowerCase(), resolved(part[2] ?? part[3] ?? part[4] ?? ''), found)
  }
  return tag === 'script' || tag === 'style' ? after(html, `</${tag}`, at) : at
}

interface Found extends Markup {
  ids: Set<string>
}

const leading = new Set(['href', 'src', 'action', 'poster', 'data'])

function keep(tag: string, key: string, value: string, { links, ids }: Found): void {
  if (key === 'id' || (key === 'name' && tag === 'a')) ids.add(value)
  else if (leading.has(key)) links.push(value)
  else if (key === 'srcset') links.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''))
  else if (key === 'content' && /^\d+;\s*url=/i.test(value)) links.push(value.replace(/^\d+;\s*url=/i, ''))
}

const after = (html: string, end: string, from: number) => {
  const found = html.indexOf(end, from)
  return found < 0 ? html.length : found + end.length
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text in which the entities of XML, named or by number, stand for their signs. */
export const resolved = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, word) => {
    if (word) return named[String(word).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
