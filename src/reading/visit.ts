/**
 * A visit: pages opened, scrolled and pressed on with no pause of more than half an hour, in however many tabs.
 * What is new is told by dates of digests, not by the clock of the reader, so no time zone decides it.
 */
export interface Visit {
  /** The newest day of the archive when the visit before this one ended, as `writeNewest` tells it; empty while there was none. */
  since: string
  /** The newest day that this visit knows of; empty while it knows none. */
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

/** The visit after it has learned of a newest day, or more of the one it knows; nothing is new in the first visit, whatever it learns. */
export function learn(visit: Visit, newest: string): Visit {
  const { seen } = visit
  const isSameDay = newest.slice(0, 10) === seen.slice(0, 10)
  return (isSameDay ? newest.length > seen.length : newest > seen) ? { ...visit, seen: newest } : visit
}

/** The visit that a text holds; undefined where it holds none. */
export function readVisit(text: string | undefined): Visit | undefined {
  const found = /^(\d{4}-\d\d-\d\d(?::\w*)?)? (\d{4}-\d\d-\d\d(?::\w*)?)? (\d{1,16})$/.exec(text ?? '')
  if (!found) return undefined
  const [, since = '', seen = '', at = ''] = found
  return { since, seen, at: Number(at) }
}

/** A visit as a text that `readVisit` reads. */
export const writeVisit = ({ since, seen, at }: Visit): string => `${since} ${seen} ${at}`

/** How long a reader may be silent within one visit, in milliseconds. */
const pause = 30 * 60_000
