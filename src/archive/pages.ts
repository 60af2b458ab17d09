/** How many papers a numbered page of a list holds. */
export const pageSize = 50

/** A list taken apart: what its first page shows, and its numbered pages. */
export interface Pages<T> {
  head: T[]
  /** Page 1 first: the oldest fifty. Each page stands newest first, as the list does. */
  numbered: T[][]
}

/**
 * Take a list, newest first, apart into pages: the head shows the newest 50 to 99, the numbered pages
 * fifty each, counted from the oldest, so that a full page stays as it is when newer papers come.
 */
export function pagesOf<T>(newestFirst: readonly T[]): Pages<T> {
  const count = Math.max(0, Math.floor(newestFirst.length / pageSize) - 1)
  const end = newestFirst.length
  const numbered = Array.from({ length: count }, (_, at) =>
    newestFirst.slice(end - (at + 1) * pageSize, end - at * pageSize),
  )
  return { head: newestFirst.slice(0, end - count * pageSize), numbered }
}
