import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { serialize } from 'node:v8'
import type { Plan } from '../../src/archive/plan.ts'
import { attempt } from '../publish/attempt.ts'
import { lifeOf, ownMark } from '../publish/owner.ts'
import { moveInto } from './move-into.ts'
import { renderHere, renderInPrograms } from './run-astro.ts'

/** What is rendered, for which address, and where to. */
export interface RenderOptions {
  content: string
  /** An empty folder. */
  out: string
  site: string | undefined
  base: string
  /** Whether browsers may keep pages for reading offline. */
  offline: boolean
  /** What is known of the content, and of the site from the last release. */
  plan: Plan
  /** Which part of how many is rendered, from 1; without it, the whole. */
  part?: Part
  /** How many programs share the work. */
  programs?: number
}

/** One part of a site: which, from 1, of how many. */
export interface Part {
  number: number
  of: number
}

/** What was rendered: what each file was made from, those included that need not be made again; what papers weigh in feeds; and which lists end as they do in the last release, from which byte of it on: the end is not there yet. */
export interface Rendered {
  made: ReadonlyMap<string, string>
  weights: ReadonlyMap<string, number>
  rests: ReadonlyMap<string, number>
}

const root = join(import.meta.dirname, '../..')

/**
 * Render the pages of a content folder. The work is done in a folder of its own inside the project: elsewhere
 * Astro keeps its intermediate files in one place, where two builds at once would find each other's.
 */
export async function renderPages({
  out,
  plan,
  part,
  programs = 1,
  ...options
}: RenderOptions): Promise<Rendered> {
  const work = workFolder()
  try {
    writeFileSync(join(work, 'plan'), serialize(plan))
    const runs = partsOf(part, programs).map((own) => ({ folder: join(work, String(own.number)), own }))
    const environments = runs.map(({ folder, own }) => environment(options, work, folder, own))
    for (const { folder } of runs) mkdirSync(join(folder, 'prints'), { recursive: true })
    await (environments.length === 1 ? renderHere(environments[0]!) : renderInPrograms(environments))
    for (const { folder } of runs) moveInto(join(folder, 'site'), out)
    return readPrints(runs.map(({ folder }) => join(folder, 'prints')))
  } finally {
    attempt(() => rmSync(work, { recursive: true, force: true })) // or the next build does
  }
}

/** A part, or the whole, as the parts that so many programs make. */
function partsOf({ number, of }: Part = { number: 1, of: 1 }, programs: number): Part[] {
  return Array.from({ length: programs }, (_, at) => ({ number: number + at * of, of: of * programs }))
}

/** What routes say that their files are made from, read from folders. */
export function readPrints(folders: readonly string[]): Rendered {
  const notes = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
  const routes = notes.filter((path) => path.endsWith('.json'))
  const named = (name: string) => notes.filter((path) => path.endsWith(`${sep}${name}.note`))
  return {
    made: new Map(routes.flatMap((path): [string, string][] => read(path))),
    weights: new Map(named('weights').flatMap((path): [string, number][] => Object.entries(read(path)))),
    rests: new Map(named('rests').flatMap((path): [string, number][] => read(path))),
  }
}

/** A folder of this program's own inside the project. Those of programs that are gone are removed. */
function workFolder(): string {
  const all = join(root, '.sheaf')
  mkdirSync(all, { recursive: true })
  for (const name of readdirSync(all))
    if (name.startsWith('render-') && lifeOf(name.slice('render-'.length)) === 'gone')
      rmSync(join(all, name), { recursive: true, force: true })
  return mkdtempSync(join(all, `render-${ownMark()}.`))
}

/** Whether a part makes pages; else it makes lists, see `src/site/due.ts`. */
const makesPages = ({ number, of }: Part) => of === 1 || number % 2 === 1

/** What astro.config.mjs and the loaders read; nobody is told that there is a build. A site is built for its readers, also under a test runner: what one says of itself is taken away, for Vite would believe it. */
function environment(
  { content, site, base, offline }: Pick<RenderOptions, 'content' | 'site' | 'base' | 'offline'>,
  work: string,
  folder: string,
  { number, of }: Part,
): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    SHEAF_CONTENT: resolve(content),
    SHEAF_OUT: join(folder, 'site'),
    SHEAF_BASE: base,
    SHEAF_OFFLINE: offline ? 'on' : 'off',
    SHEAF_CACHE: join(folder, 'cache'),
    SHEAF_PLAN: join(work, 'plan'),
    SHEAF_PART: `${number}/${of}`,
    SHEAF_AT_ONCE: makesPages({ number, of }) ? '4' : '1', // pages are many and small, and wait for the disk
    SHEAF_PRINTS: join(folder, 'prints'),
    SHEAF_SITE: site,
    ...Object.fromEntries(['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'].map((name) => [name, undefined])),
  }
}
