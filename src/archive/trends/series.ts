import type { Entry } from '../archive.ts'
import type { Proportion } from './proportion.ts'
import { placeIn, type Step, stepsOf } from './steps.ts'

/** How many papers an archive took in, step by step. */
export interface Timeline {
  steps: Step[]
  /** The new papers of each step. */
  totals: number[]
  /** The place of a date among the steps. */
  place: (date: string) => number | undefined
}

/** Fewer steps with papers make no line. */
const leastSteps = 4

/** The time of an archive; undefined where papers came in fewer than four of its weeks or months. `entries` stand newest first. */
export function timelineOf(entries: Entry[]): Timeline | undefined {
  const [last, first] = [entries[0]?.added, entries.at(-1)?.added]
  if (!first || !last) return undefined
  const steps = stepsOf(first, last)
  const place = placeIn(steps)
  const totals = countIn(entries, steps.length, place)
  return totals.filter((count) => count > 0).length < leastSteps ? undefined : { steps, totals, place }
}

/** How many of the new papers of each step some papers are; where the archive took in none, the total is 0. */
export function seriesOf(entries: Entry[], { totals, place }: Timeline): Proportion[] {
  const counts = countIn(entries, totals.length, place)
  return totals.map((total, at) => ({ count: counts[at]!, total }))
}

function countIn(entries: Entry[], length: number, place: Timeline['place']): number[] {
  const counts = new Array<number>(length).fill(0)
  for (const { added } of entries) {
    const at = place(added)
    if (at !== undefined) counts[at]!++
  }
  return counts
}
