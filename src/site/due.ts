import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getArchive } from './entries.ts'
import { plan } from './plan.ts'

/** A file of the site, and all that its bytes are made from besides the settings and the topics' names: JSON values. */
export interface Made {
  path: string
  from: readonly unknown[]
}

/**
 * Of some files of a route those that this run must make: not what the last release has from the very same, nor what
 * belongs to another part. What a file shows and `from` does not name goes stale: name all.
 */
export async function due<T>(all: readonly T[], made: (one: T) => Made): Promise<T[]> {
  if (!plan) return [...all]
  const common = printOf([await commonFacts()])
  const prints: [path: string, print: string][] = []
  const own = all.filter((one) => {
    const { path, from } = made(one)
    const print = printOf([common, ...from])
    prints.push([path, print])
    return plan?.known.get(path) !== print && isOurs(path)
  })
  writeFileSync(join(plan.prints, `${count++}.json`), JSON.stringify(prints))
  return own
}

/** Stands for a file that shows what changes with nearly every paper: it is made in every build. */
export const always = (): string => `made in run ${process.env.SHEAF_PLAN}`

/** A file's checksum over all that it is made from. */
export const printOf = (from: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(from)).digest('base64url').slice(0, 22)

/** Files of one name stand in one part, whatever their format: what is made for one serves the others. */
function isOurs(path: string): boolean {
  if (!plan || plan.parts === 1) return true
  const group = path.replace(/\.[a-z.]+$/, '')
  return createHash('sha256').update(group).digest().readUInt32BE() % plan.parts === plan.part - 1
}

/** Leave a note for the next build. */
export function keepNote(name: string, note: unknown): void {
  if (plan) writeFileSync(join(plan.prints, `${name}.note`), JSON.stringify(note))
}

/** Whether what is made once for the whole site is made in this run. */
export const isFirstPart = plan === undefined || plan.part === 1

let count = 0
let facts: unknown

/** What nearly every page shows. */
async function commonFacts(): Promise<unknown> {
  if (facts !== undefined) return facts
  const { settings, topics } = await getArchive()
  const named = topics.map(({ id, label, hue, parent, role }) => [id, label, hue, parent, role])
  facts = [settings, named]
  return facts
}
