/** What XML 1.0 does not allow in a document at all, escaped or not. */
const unlawful = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The same and all that it takes two code units to write: quick to look for. */
const suspect = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/

/** Characters that change the direction of all text after them, up to a mark that may be missing. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** A text without the characters that XML 1.0 forbids. */
export const lawfulXml = (text: string): string => (suspect.test(text) ? text.replace(unlawful, '') : text)

/** A text for a place that cannot isolate its direction, such as the title of a page or of a feed item. */
export const undirected = (text: string): string => text.replace(direction, '')

/**
 * A text for an element that isolates its direction: it ends every isolation that it begins, and no other; else
 * its end, or that of the element, would be taken for another's.
 */
export function isolable(text: string): string {
  let depth = 0
  const paired = text.replace(/[\u2066-\u2069]/g, (control) => {
    if (control === '\u2069' && depth === 0) return ''
    depth += control === '\u2069' ? -1 : 1
    return control
  })
  return paired + '\u2069'.repeat(depth)
}

/** A text as XML character data or as an attribute's value: escaped, and lawful. */
export const xmlText = (text: string): string =>
  lawfulXml(text).replace(/[&<>"']/g, (sign) => entities.get(sign) ?? sign)
