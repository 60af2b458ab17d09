/** The newest day of an archive, as a visit remembers it. */
export interface NewestDay {
  /** `YYYY-MM-DD`; empty where none is remembered. */
  date: string
  /** The papers that entered the archive that day, by their keys; undefined where it is not known which. */
  keys: ReadonlySet<string> | undefined
}

/** A newest day as a text: its date, a colon, and the keys of the papers that entered that day; the date alone where they are more than two thousand. */
export const writeNewest = (date: string, ids: readonly string[]): string =>
  ids.length > mostKeys ? date : `${date}:${ids.map(keyOf).join('')}`

/** The newest day that a text of `writeNewest` tells, or a date alone. */
export function readNewest(text: string): NewestDay {
  const [date = '', keys] = text.split(':')
  return { date, keys: keys === undefined ? undefined : new Set(keys.match(/.{5}/g)) }
}

/** Whether a paper that entered the archive at a date is new to one who knows it up to a day; nothing is where no day is known. */
export const isNewAfter = ({ date, keys }: NewestDay, added: string, id: string): boolean =>
  date !== '' && (added > date || (added === date && keys?.has(keyOf(id)) === false))

/** Five characters of `0-9a-z` that stand for an id: FNV-1a, by Fowler, Noll and Vo. */
function keyOf(id: string): string {
  let hash = 0x811c9dc5
  for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(36).padStart(5, '0').slice(-5)
}

const mostKeys = 2000
