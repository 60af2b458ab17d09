import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { withBackend } from '../../../scripts/build/search/backend.ts'

const program = (code: string) => spawn(process.execPath, ['-e', code])
const never = new Promise<string>(() => {})

it.each([
  ['process.exit(101)', '101'],
  ['process.kill(process.pid, "SIGABRT")', 'SIGABRT'],
])('says so where the program that it waits for ends by %s', async (code, word) => {
  const waiting = withBackend(() => {
    program(code)
    return never
  })
  await expect(waiting).rejects.toThrow(`Pagefind stopped (${word})`)
})

it('takes no notice of an end after the work is done', async () => {
  const done = await withBackend(async () => {
    program('setTimeout(() => {}, 50)')
    return 'done'
  })
  expect(done).toBe('done')
})
