import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** How a program ended. */
export interface Ended {
  code: number | null
  signal: string | null
  out: string
  error: string
}

/** Publish a marked site in a process of its own, with a fault where one is named (`kill:7`, `EIO:7`, `ENOSPC:7:on`); killed after `lifetime` milliseconds. */
export function runPublish(
  out: string,
  mark: string,
  { fault = '', lifetime, keep = 3 }: { fault?: string; lifetime?: number; keep?: number } = {},
): Promise<Ended> {
  const program = join(import.meta.dirname, 'publish-mark.ts')
  const child = spawn(process.execPath, [program, out, mark, String(keep)], {
    env: { ...process.env, SHEAF_FAULT: fault },
    ...(lifetime === undefined ? {} : { timeout: lifetime, killSignal: 'SIGKILL' }),
  })
  const texts = { out: '', error: '' }
  child.stdout.on('data', (data) => (texts.out += data))
  child.stderr.on('data', (data) => (texts.error += data))
  return new Promise((done) => child.once('close', (code, signal) => done({ code, signal, ...texts })))
}
