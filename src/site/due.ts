import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getArchive } from './entries.ts'
import { plan } from './plan.ts'

/** Which part of how many this run makes, from 1, and where each route says what its files are made from. */
const [part = 1, parts = 1] = (process.env.SHEAF_PART ?? '1/1').split('/').map(Number)
const prints = process.env.SHEAF_PRINTS ?? ''

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
  const common = await commonPrint()
  const found: [path: string, print: string][] = []
  const own = all.filter((one) => {
    const { path, from } = made(one)
    const print = printOf([common, ...from])
    found.push([path, print])
    return plan?.known.get(path) !== print && isOurs(path)
  })
  writeFileSync(join(prints, `${count++}.json`), JSON.stringify(found))
  return own
}

/** Whether the last release has a file that was made from the very same. */
export const knownPrint = async (path: string, from: readonly unknown[]): Promise<boolean> =>
  plan?.known.get(path) === printOf([await commonPrint(), ...from])

/** Stands for a file that shows what changes with nearly every paper: it is made in every build. */
export const always = (): string => `made in run ${process.env.SHEAF_PLAN}`

/** A file's checksum over all that it is made from. */
export const printOf = (from: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(from)).digest('base64url').slice(0, 22)

/** What a route makes: pages that people read, or files that list papers (feeds, mails, citations, data). */
export type Kind = 'pages' | 'lists'

/** Where there are several parts, those of odd numbers make the pages, those of even numbers the lists: what is made for one of a kind serves the others. */
const makesPages = part % 2 === 1
const kinds: readonly Kind[] =
  parts === 1 || plan?.sharesLists ? ['pages', 'lists'] : makesPages ? ['pages'] : ['lists']
/** The kind whose paths are asked for. */
const asked = new AsyncLocalStorage<Kind>()
/** The place of this part among those of its kind, and how many those are. */
const place = Math.floor((part - 1) / 2)
const ofKind = Math.floor((parts + (part % 2)) / 2)

/** The paths of a route, asked for in the parts of a site that make its kind alone. */
export const pathsFor =
  <T>(kind: Kind, paths: () => Promise<T[]>) =>
  async (): Promise<T[]> =>
    kinds.includes(kind) ? asked.run(kind, paths) : []

/** Files of one name stand in one part, whatever their format. */
function isOurs(path: string): boolean {
  if (ofKind === 1 && !plan?.sharesLists) return true
  const group = path.replace(/\.[a-z.]+$/, '')
  const sum = createHash('sha256').update(group).digest()
  return sum.readUInt32BE() % ofKind === place && (!plan?.sharesLists || isForThese(sum.readUInt8(4)))
}

/** Where lists are shared, the parts that make pages make two of five lists, too, by a byte of each one's checksum. */
const isForThese = (byte: number) => (asked.getStore() !== 'lists' ? makesPages : byte % 5 < 2 === makesPages)

/** The page or file of a route that makes no other: it shows much of the archive, and the first part makes it, in every build. */
export const once =
  <T>(path: string, page: T) =>
  async (): Promise<T[]> =>
    isFirstPart ? due([page], () => ({ path, from: [always()] })) : []

/** Leave a note for the next build. */
export function keepNote(name: string, note: unknown): void {
  if (plan) writeFileSync(join(prints, `${name}.note`), JSON.stringify(note))
}

/** Whether what is made once for the whole site is made in this run. */
export const isFirstPart = part === 1

let count = 0
let common: string | undefined

/** Of what nearly every page shows. */
async function commonPrint(): Promise<string> {
  if (common !== undefined) return common
  const { settings, topics } = await getArchive()
  const named = topics.map(({ id, label, hue, parent, role }) => [id, label, hue, parent, role])
  common = printOf([[settings, named]])
  return common
}
