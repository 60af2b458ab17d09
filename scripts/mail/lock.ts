import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { UsageError } from '../command.ts'

/** Hold a file for this process alone, until the function that is returned is called. A lock whose process is gone is taken over. Throws UsageError while another process has it. */
export function lock(file: string): () => void {
  const path = `${file}.lock`
  const own = `${path}-${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    if (!isMade(own, path)) {
      takeAway(path)
      if (!isMade(own, path)) throw busy(path)
    }
  } finally {
    rmSync(own, { force: true })
  }
  return () => rmSync(path, { force: true })
}

/** A link is there whole or not at all. */
function isMade(own: string, path: string): boolean {
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Remove the lock of a process that is gone; it is moved aside first, and put back if it is not the one that was looked at. */
function takeAway(path: string): void {
  const holder = readFileSync(path, 'utf8')
  if (isRunning(Number(holder))) throw busy(path)
  const aside = `${path}-stale-${process.pid}`
  renameSync(path, aside)
  if (readFileSync(aside, 'utf8') !== holder) isMade(aside, path)
  rmSync(aside)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const busy = (path: string) =>
  new UsageError(`Another npm run mail is at work. If there is none, remove ${path}`)
