import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'astro'

const root = join(import.meta.dirname, '../..')

/** Let Astro render with these values in the environment, or without where they are undefined; afterwards it is as before. */
export async function renderHere(values: NodeJS.ProcessEnv): Promise<void> {
  const before = { ...process.env }
  setAll(values)
  try {
    await build({ root, logLevel: 'error' })
  } finally {
    setAll(Object.fromEntries(Object.keys(values).map((name) => [name, before[name]])))
  }
}

function setAll(values: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(values))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
}

/** The same in programs of their own, side by side. Rejects with what one complains of, when all have ended. */
export async function renderInPrograms(all: readonly NodeJS.ProcessEnv[]): Promise<void> {
  const ends = await Promise.allSettled(all.map(renderThere))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}

/** The program ends when this one does: it reads from here, and nothing comes. */
function renderThere(values: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'render-part.ts')], {
    env: { ...process.env, ...values },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else
        reject(
          new Error(`Rendering a part stopped (${signal ?? code}): ${said.join('').trim().slice(-4000)}`),
        )
    })
  })
}
