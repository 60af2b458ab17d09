import type { NewestDay } from './newest.ts'

/** A day with a digest, and how many papers entered the archive with it. */
export type RecentDay = [date: string, papers: number]

/** So many days are told of. */
export const recentDays = 60

/** What entered the archive since a day was its newest, on that day or later, out of its newest days (the newest first); undefined where nothing did. */
export function newAfter(days: readonly RecentDay[], { date: since, keys }: NewestDay) {
  const known = keys?.size ?? Number.POSITIVE_INFINITY
  const later = days
    .filter(([date]) => date >= since)
    .map(([date, papers]): RecentDay => [date, date === since ? papers - known : papers])
    .filter(([, papers]) => papers > 0)
  const first = later.at(-1)
  if (!first) return undefined
  return {
    papers: later.reduce((sum, [, papers]) => sum + papers, 0),
    days: later.length,
    /** The oldest of these days. */
    first: first[0],
    /** Whether there may be more than are told of. */
    isMore: days.length >= recentDays && (days.at(-1)?.[0] ?? '') > since,
  }
}

/** The days in a file of them; none where it is anything else. */
export function readRecent(data: unknown): RecentDay[] {
  const days = typeof data === 'object' && data !== null && 'days' in data ? data.days : undefined
  return Array.isArray(days) ? days.filter(isDay) : []
}

const isDay = (day: unknown): day is RecentDay =>
  Array.isArray(day) &&
  typeof day[0] === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(day[0]) &&
  Number.isSafeInteger(day[1])
