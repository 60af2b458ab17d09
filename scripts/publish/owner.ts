import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Whether a running program that left its mark still runs; `unknown` where it ran on another machine, or among processes that cannot be seen from here. */
export type Life = 'running' | 'gone' | 'unknown'

/** The mark of this running program, fit for a file name: its process, when that began, the start of its machine, among which processes it runs, the machine. No other program has the same, also after a restart of the machine. */
export const ownMark = (): string =>
  [process.pid, startOf(process.pid)?.start ?? '', boot, space, host].join('.')

/** What became of the program that left a mark. */
export function lifeOf(mark: string): Life {
  const [pid = '', start = '', itsBoot = '', itsSpace = '', itsHost = ''] = mark.split('.')
  if (itsHost !== host) return 'unknown'
  if (itsBoot !== boot && itsBoot !== '' && boot !== '') return 'gone'
  if (itsSpace !== space) return 'unknown'
  if (!answers(Number(pid))) return 'gone'
  const now = startOf(Number(pid))
  if (now?.isDead) return 'gone'
  return now && start !== '' && now.start !== start ? 'gone' : 'running'
}

/** The process that left a mark. */
export const processOf = (mark: string): string => mark.split('.')[0] ?? ''

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
const host = short(hostname())
/** This start of the machine. */
const boot = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
/** The processes that see each other: containers of one machine may have its name and number their own from 1. */
const space = told(() => readlinkSync('/proc/self/ns/pid'))

/** What the system tells, in short; empty where it does not. */
function told(ask: () => string): string {
  try {
    return short(ask())
  } catch {
    return ''
  }
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in the system's own words, and whether it is dead and only not yet taken note of; undefined where the system does not tell. */
function startOf(pid: number): { start: string; isDead: boolean } | undefined {
  if (process.platform === 'linux') return linuxStart(pid)
  if (process.platform === 'win32') return undefined
  const start = startByPs(pid)
  return start === undefined ? undefined : { start, isDead: false }
}

/** When a process began as `ps` says it, in the same words whatever the language and the time zone of who asks; undefined where it says nothing. */
export function startByPs(pid: number): string | undefined {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env })
  return stdout ? short(stdout.trim()) : undefined
}

/** After proc(5): state and start time are fields 3 and 22 of `stat`; the name before them may hold anything. */
function linuxStart(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { start: fields[19] ?? '', isDead: /^[ZX]/.test(fields[0] ?? '') }
  } catch {
    return undefined
  }
}
