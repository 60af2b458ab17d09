import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * To be imported before a program: counts its calls of the file system from `armFaults()` on and, as SHEAF_FAULT
 * says, kills it after one (`kill:7`), lets one fail (`EIO:7`), or that and every later one which writes (`ENOSPC:7:on`).
 */
const [kind = '', at = '0', on] = (process.env.SHEAF_FAULT ?? '').split(':')
const state = { isArmed: false, calls: 0, isInside: false }

/** From now on calls count. */
export function armFaults(): void {
  state.isArmed = true
}

/** How many calls there were. */
export const callsSoFar = (): number => state.calls

const writes = /^(open|write|mkdir|rename|symlink|link|copyFile|cp|appendFile|mkdtemp)/

function patched(name: string, call: (...words: unknown[]) => unknown) {
  return (...words: unknown[]): unknown => {
    if (!state.isArmed || state.isInside) return call(...words)
    state.calls++
    const isHit = state.calls === Number(at) || (on && state.calls > Number(at) && writes.test(name))
    if (kind !== '' && kind !== 'kill' && isHit) throw failure(name)
    state.isInside = true
    try {
      return call(...words)
    } finally {
      state.isInside = false
      if (kind === 'kill' && isHit) process.kill(process.pid, 'SIGKILL')
    }
  }
}

const failure = (syscall: string) =>
  Object.assign(new Error(`${kind}: a fault that was asked for, ${syscall}`), { code: kind, syscall })

const all = fs as unknown as Record<string, unknown>
for (const [name, call] of Object.entries(all))
  if (name.endsWith('Sync') && typeof call === 'function')
    all[name] = Object.assign(patched(name, call as (...words: unknown[]) => unknown), call)
syncBuiltinESMExports()
