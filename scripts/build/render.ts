import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { serialize } from 'node:v8'
import { build } from 'astro'
import type { Plan } from '../../src/archive/plan.ts'
import { attempt, isSystemError } from '../publish/attempt.ts'
import { lifeOf, ownMark } from '../publish/owner.ts'
import { siteFiles } from './site-files.ts'

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
  plan: Pick<Plan, 'content' | 'topics' | 'sums' | 'known' | 'weights' | 'kin'>
}

const root = join(import.meta.dirname, '../..')

/** What was rendered: what each file was made from, those included that need not be made again; and what papers weigh in feeds. */
export interface Rendered {
  made: ReadonlyMap<string, string>
  weights: ReadonlyMap<string, number>
}

/**
 * Render the pages of a content folder. The work is done in a folder of its own inside the project: elsewhere
 * Astro keeps its intermediate files in one place, where two builds at once would find each other's.
 */
export async function renderPages({ out, plan, ...options }: RenderOptions): Promise<Rendered> {
  const work = workFolder()
  const site = join(work, 'site')
  try {
    const prints = writePlan(plan, work)
    await withEnvironment(environment(options, work, site), () => build({ root, logLevel: 'error' }))
    move(site, out)
    return readPrints(prints)
  } finally {
    attempt(() => rmSync(work, { recursive: true, force: true })) // or the next build does
  }
}

const planIn = (work: string) => join(work, 'plan')

/** Write what the pages are to know. Returns the folder where they say what they are made from. */
function writePlan(plan: RenderOptions['plan'], work: string): string {
  const prints = join(work, 'prints')
  mkdirSync(prints)
  const whole: Plan = { ...plan, part: 1, parts: 1, prints }
  writeFileSync(planIn(work), serialize(whole))
  return prints
}

function readPrints(folder: string): Rendered {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const routes = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return {
    made: new Map(routes.flatMap((name): [string, string][] => read(name))),
    weights: new Map(Object.entries(read('weights.note'))),
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

/** What astro.config.mjs and the loaders read. A site is built for its readers, also under a test runner: what one says of itself is taken away, for Vite would believe it. */
function environment(
  { content, site, base, offline }: Omit<RenderOptions, 'out' | 'plan'>,
  work: string,
  out: string,
): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    SHEAF_CONTENT: resolve(content),
    SHEAF_OUT: out,
    SHEAF_BASE: base,
    SHEAF_OFFLINE: offline ? 'on' : 'off',
    SHEAF_CACHE: join(work, 'cache'),
    SHEAF_PLAN: planIn(work),
    SHEAF_SITE: site,
    ...Object.fromEntries(['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'].map((name) => [name, undefined])),
  }
}

/** Run with these values in the environment, or without where they are undefined; afterwards it is as before. */
async function withEnvironment(values: NodeJS.ProcessEnv, run: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  setAll(values)
  try {
    await run()
  } finally {
    setAll(Object.fromEntries(Object.keys(values).map((name) => [name, before[name]])))
  }
}

function setAll(values: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(values))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
}

/** Put a folder in the place of an empty one, which may be on another file system. */
function move(from: string, to: string): void {
  rmSync(to, { recursive: true })
  try {
    renameSync(from, to)
  } catch (error) {
    if (!isSystemError(error, 'EXDEV')) throw error
    copy(from, to)
  }
}

/** Node's own copying of folders calls a full disk an input/output error. */
function copy(from: string, to: string): void {
  for (const { path } of siteFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    copyFileSync(join(from, path), join(to, path))
  }
}
