import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../command.ts'
import { attempt } from './attempt.ts'
import { lifeOf, ownMark, processOf } from './owner.ts'

/**
 * Run something while no other program that asks for the same folder's lock does. Waits for its turn, and says so
 * once; throws where the lock is held by a machine or a container whose programs cannot be seen from here.
 */
export async function withLock<T>(
  folder: string,
  onWait: (holder: string) => void,
  run: () => Promise<T>,
): Promise<T> {
  const claim = `lock-${ownMark()}.${++claims}`
  try {
    await turn(folder, claim, onWait)
    return await run()
  } finally {
    attempt(() => rmSync(join(folder, claim), { force: true }))
  }
}

let claims = 0
const pause = 50

/**
 * Everybody lays down a claim under a name of their own, and has the lock who then sees no other. Of those who wait
 * the first by name leaves its claim and the others take theirs back; so a stale claim can be removed by anybody,
 * and nobody can remove a fresh one in its place.
 */
async function turn(folder: string, claim: string, onWait: (holder: string) => void): Promise<void> {
  let isSaid = false
  for (;;) {
    if (othersIn(folder, claim).every((other) => claim < other)) {
      writeFileSync(join(folder, claim), '')
      if (othersIn(folder, claim).length === 0) return
    }
    const others = othersIn(folder, claim)
    if (others.some((other) => other < claim)) rmSync(join(folder, claim), { force: true })
    if (others[0] && !isSaid) onWait(processOf(markIn(others[0])))
    isSaid ||= others.length > 0
    await sleep(pause)
  }
}

/** The claims of others that still run, in the order of their names; those of programs that are gone are removed. */
function othersIn(folder: string, claim: string): string[] {
  const claims = readdirSync(folder).filter((name) => name.startsWith('lock-') && name !== claim)
  return claims.sort().filter((name) => isHeld(folder, name))
}

function isHeld(folder: string, name: string): boolean {
  const life = lifeOf(markIn(name))
  if (life === 'unknown')
    throw new UsageError(
      `Another machine, or a container, may be building here. If none is, delete ${join(folder, name)} and try again.`,
    )
  if (life === 'gone') rmSync(join(folder, name), { force: true })
  return life === 'running'
}

const markIn = (name: string) => name.slice('lock-'.length)
