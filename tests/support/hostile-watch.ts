import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { join, sep } from 'node:path'
import { copyProject } from './checkout.ts'

/** A project, a home and a place for temporary files, all in one folder that nobody else writes to. */
export interface Workshop {
  folder: string
  /** Run a program of the project there, which may write to `allowed` (paths within the folder) and to temporary files. */
  run(program: string, words: readonly string[], allowed: readonly string[]): Watched
}

/** What a program did that was watched from outside. */
export interface Watched {
  code: number | null
  /** The end of what it said. */
  said: string
  /** The paths that it wrote to through Node, wherever they are, and those in the folder that are not as before. */
  strays: string[]
  /** How many writes through Node were seen. */
  writes: number
}

/** Make a workshop in an empty folder. */
export function openWorkshop(place: string): Workshop {
  const folder = realpathSync(place)
  copyProject(join(folder, 'project'))
  for (const name of ['home', 'tmp']) mkdirSync(join(folder, name))
  return {
    folder,
    run: (program, words, allowed) => runWatched(folder, program, words, [...own, ...allowed]),
  }
}

/** Temporary files, and where the project keeps its own work under names of its own: what was compiled, what Astro and Vite made of packages and types, a site that is being rendered. */
const own = [
  'tmp',
  'project/.sheaf',
  'project/.astro',
  'project/node_modules/.vite',
  'project/node_modules/.cache/compiled',
]

function runWatched(
  folder: string,
  program: string,
  words: readonly string[],
  allowed: readonly string[],
): Watched {
  const log = join(folder, 'tmp', 'writes')
  rmSync(log, { force: true })
  const before = stateOf(folder)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'project', program), ...words],
    {
      cwd: join(folder, 'project'),
      env: environment(folder, log),
      encoding: 'utf8',
    },
  )
  const after = stateOf(folder)
  const written = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []
  const paths = written.map((line) => JSON.parse(line) as string)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
  const isAllowed = (path: string) =>
    path === '/dev/null' || allowed.some((own) => `${path}${sep}`.startsWith(join(folder, own) + sep))
  const strays = [...paths, ...changed].filter((path) => !isAllowed(path))
  return {
    code: status,
    said: (stdout + stderr).slice(-2000),
    strays: [...new Set(strays)].sort(),
    writes: paths.length,
  }
}

function environment(folder: string, log: string): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return {
    ...(PATH && { PATH }),
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'hostile-writes.ts'))}`,
    SHEAF_WRITES: log,
  }
}

/** Everything below a folder, with what it is, how long, and when it was written; of folders only that they are there. */
function stateOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names.map((name) => {
      const path = join(folder, name)
      const stat = lstatSync(path, { bigint: true })
      if (stat.isSymbolicLink()) return [path, `link ${readlinkSync(path)}`]
      return [
        path,
        stat.isDirectory() ? `folder ${stat.mode}` : `${stat.mode} ${stat.size} ${stat.mtimeNs} ${stat.ino}`,
      ]
    }),
  )
}
