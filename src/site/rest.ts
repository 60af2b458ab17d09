import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../archive/archive.ts'
import { knownPrint } from './due.ts'
import { plan } from './plan.ts'
import type { Prints } from './prints.ts'

/** The file of a list as the last release has it, where it has the end of the list. */
export interface Rest {
  /** How many entries stand before it. */
  newer: number
  file: string
}

/** What a file of papers is made from, for `due`. */
export const listFrom = (entries: readonly Entry[], print: Prints): unknown[] => [print.entries(entries)]

/** Of a file that lists papers one after another, each written for itself, and that is made from `listFrom`: what the last release has of it, where it has all but papers that are new. */
export async function restOf(
  path: string,
  entries: readonly Entry[],
  print: Prints,
): Promise<Rest | undefined> {
  if (!plan?.last || !plan.known.has(path)) return undefined
  const { weights } = plan
  const newer = entries.findIndex((entry) => weights.has(print.entry(entry)))
  if (newer < 1 || !(await knownPrint(path, listFrom(entries.slice(newer), print)))) return undefined
  return { newer, file: join(plan.last, path) }
}

/** The bytes of a rest from one on, when they are asked for. */
export function* bytesOf({ file }: Rest, from = 0): Generator<Uint8Array, undefined> {
  yield readFileSync(file).subarray(from)
}

/** All of one, then all of the other. */
export function* chained(
  first: Iterable<Uint8Array>,
  second: Iterable<Uint8Array>,
): Generator<Uint8Array, undefined> {
  yield* first
  yield* second
}
