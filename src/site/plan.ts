import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { freeBytes } from '../archive/free-bytes.ts'
import type { Plan, PlannedContent } from '../archive/plan.ts'

/** The builder's plan; undefined where there is no builder, as in `npm run dev`. */
export const plan: Plan | undefined = process.env.SHEAF_PLAN
  ? (deserialize(readFileSync(process.env.SHEAF_PLAN)) as Plan)
  : undefined

let content: PlannedContent | undefined

/** The content as the builder has read it; undefined where there is none. */
export function plannedContent(): PlannedContent | undefined {
  if (plan) content ??= read(plan.content)
  return content
}

function read({ file, from }: Plan['content']): PlannedContent {
  const bytes = readFileSync(file)
  const planned = deserialize(bytes.subarray(from)) as PlannedContent
  freeBytes(bytes)
  return planned
}
