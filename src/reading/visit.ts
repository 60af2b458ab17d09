/**
 * A visit: pages opened, scrolled and pressed on with no pause of more than half an hour, in however many tabs.
 * What is new is told by dates of digests, not by the clock of the reader, so no time zone decides it.
 */
export interface Visit {
  /** The newest digest, `YYYY-MM-DD`, when the visit before this one ended; empty while there was none. */
  since: string
  /** The newest digest that this visit knows of; empty while it knows none. */
  seen: string
  /** The last sign of the reader, in milliseconds since 1970. */
  at: number
}

/** The visit that a sign of the reader at `now` belongs to: the one before, or a new one after a pause. The first visit has nothing to be newer than. */
export function visitAt(before: Visit | undefined, now: number): Visit {
  if (!before) return { since: '', seen: '', at: now }
  return { ...before, ...(isOver(before, now) && { since: before.seen }), at: now }
}

/** Whether a sign of the reader at `now` belongs to another visit. A clock that was set back counts as a pause. */
export const isOver = ({ at }: Visit, now: number): boolean => Math.abs(now - at) > pause

/** The visit after it has learned of a digest; nothing is new in the first visit, whatever it learns. */
export function learn(visit: Visit, newest: string): Visit {
  return newest > visit.seen ? { ...visit, seen: newest } : visit
}

/** Whether what entered the archive at a date is new to a visit. */
export const isNewTo = ({ since }: Visit, date: string): boolean => since !== '' && date > since

/** The visit that a text holds; undefined where it holds none. */
export function readVisit(text: string | undefined): Visit | undefined {
  const found = /^(\d{4}-\d\d-\d\d)? (\d{4}-\d\d-\d\d)? (\d{1,16})$/.exec(text ?? '')
  if (!found) return undefined
  const [, since = '', seen = '', at = ''] = found
  return { since, seen, at: Number(at) }
}

/** A visit as a text that `readVisit` reads. */
export const writeVisit = ({ since, seen, at }: Visit): string => `${since} ${seen} ${at}`

/** How long a reader may be silent within one visit, in milliseconds. */
const pause = 30 * 60_000
