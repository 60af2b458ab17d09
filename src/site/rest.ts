import type { Entry } from '../archive/archive.ts'
import { keepNote, knownPrint } from './due.ts'
import { plan } from './plan.ts'
import type { Prints } from './prints.ts'

/** Where the end of a list begins that the last release has, too. */
export interface Rest {
  path: string
  /** How many entries stand before it. */
  newer: number
}

/** Of a file that lists papers one after another, each written for itself, and that is made from their `list` print alone: what the last release has of it, where it has all but papers that are new. */
export async function restOf(
  path: string,
  entries: readonly Entry[],
  print: Prints,
  list: (entries: readonly Entry[]) => string,
): Promise<Rest | undefined> {
  if (!plan?.known.has(path)) return undefined
  const { weights } = plan
  const newer = entries.findIndex((entry) => weights.has(print.entry(entry)))
  if (newer < 1 || !(await knownPrint(path, [list(entries.slice(newer))]))) return undefined
  return { path, newer }
}

const left: [path: string, from: number][] = []

/** Leave it to the builder to end a list with its file in the last release, from this byte on. */
export function leaveRest({ path }: Rest, from = 0): void {
  left.push([path, from])
  keepNote('rests', left)
}
