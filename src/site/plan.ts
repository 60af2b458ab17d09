import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Plan } from '../archive/plan.ts'

/** The builder's plan; undefined where there is no builder, as in `npm run dev`. */
export const plan: Plan | undefined = process.env.SHEAF_PLAN
  ? (deserialize(readFileSync(process.env.SHEAF_PLAN)) as Plan)
  : undefined
