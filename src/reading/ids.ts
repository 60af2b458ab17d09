/** Whether a text is a paper's id. */
export const isId = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text)

/** The papers that a text of ids names, the latest last; what is no id is passed over. */
export const readIds = (text: string | undefined): Set<string> =>
  new Set((text ?? '').split(' ').filter(isId))

/** Ids as a text: the latest of them, where they are more than `most`. */
export const writeIds = (ids: ReadonlySet<string>): string => [...ids].slice(-most).join(' ')

/** The ids with one more, as the latest, or without it. */
export function withId(ids: ReadonlySet<string>, id: string, isIn: boolean): Set<string> {
  const next = new Set(ids)
  next.delete(id)
  return isIn ? next.add(id) : next
}

/** So many papers are remembered as read; about 700 KB. */
const most = 10_000
