import type { Entry } from '../archive.ts'
import { compare } from '../compare.ts'
import { type Proportion, surelyGrown } from './proportion.ts'
import { type Stretch, type Windows, weeksOf } from './windows.ts'

/** Something whose share of the papers has grown. */
export interface Rising {
  now: Proportion
  before: Proportion
  /** By how much the share has grown at the least, 0 to 1: the lower end of the interval of 95 %. */
  grown: number
  /** Its share in each of the 30 weeks, oldest first; a week without papers has a total of 0. */
  weeks: Proportion[]
  /** Its papers of the last four weeks, newest first. */
  entries: Entry[]
}

/** Standard errors of the interval of 95 %. */
const z = 1.96
/** A share that may have grown by less than a quarter of a percentage point is left out: of hundreds of phrases, chance alone lifts some by less. */
const leastGrown = 0.0025
/** Fewer papers in four weeks are no rise. */
export const leastPapers = 5

/** By how much the papers that have something have surely grown in share; undefined where that is less than a quarter of a percentage point, or where they are fewer than five. `entries` are all that have it, newest first. */
export function risingOf(entries: Entry[], windows: Windows): Rising | undefined {
  const { recent, before } = windows
  const own = entries.filter(({ added }) => added >= recent.from && added <= recent.to)
  if (own.length < leastPapers) return undefined
  const earlier = entries.filter(({ added }) => added >= before.from && added <= before.to)
  const now = { count: own.length, total: recent.entries.length }
  const then = { count: earlier.length, total: before.entries.length }
  const grown = then.total > 0 ? surelyGrown(now, then, z) : 0
  if (grown < leastGrown) return undefined
  return { now, before: then, grown, weeks: weekly([...own, ...earlier], windows), entries: own }
}

/** The share of some papers among all in each of the 30 weeks. */
function weekly(own: Entry[], windows: Windows): Proportion[] {
  const all = [...windows.recent.entries, ...windows.before.entries]
  const within = (entries: Entry[], { from, to }: Pick<Stretch, 'from' | 'to'>) =>
    entries.reduce((count, { added }) => count + Number(added >= from && added <= to), 0)
  return weeksOf(windows).map((week) => ({ count: within(own, week), total: within(all, week) }))
}

/** Rising things in order: what has surely grown most first, then by name. */
export const mostGrown =
  <T extends Rising>(name: (one: T) => string) =>
  (a: T, b: T) =>
    b.grown - a.grown || compare(name(a), name(b))
