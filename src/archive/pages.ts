/** How many papers a numbered page of a list holds. */
export const pageSize = 50

/** A list taken apart: what its first page shows, and its numbered pages. */
export interface Pages<T> {
  head: T[]
  /** Page 1 first: the oldest fifty. Each page stands newest first, as the list does. */
  numbered: T[][]
}

/**
 * Take a list, newest first, apart into pages: the head has the newest 50 to 99, the numbered pages fifty each,
 * counted from the oldest, so that a full page stays as it is when newer papers come. Where something is gone, its
 * place stays with its page, so that no page goes and no other changes: `gaps` says of each such place, the newest
 * first, how many of the list are newer.
 */
export function pagesOf<T>(newestFirst: readonly T[], gaps: readonly number[] = []): Pages<T> {
  const places = newestFirst.length + gaps.length
  const count = Math.max(0, Math.floor(places / pageSize) - 1)
  let [taken, gone] = [0, 0]
  const upTo = (place: number) => {
    while (gone < gaps.length && gaps[gone]! + gone < place) gone++
    const from = taken
    taken = place - gone
    return newestFirst.slice(from, taken)
  }
  const head = upTo(places - count * pageSize)
  const pages = Array.from({ length: count }, (_, at) => upTo(places - (count - 1 - at) * pageSize))
  return { head, numbered: pages.toReversed() }
}
