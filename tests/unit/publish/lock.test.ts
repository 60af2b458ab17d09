import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { withLock } from '../../../scripts/publish/lock.ts'
import { lifeOf, ownMark, startByPs } from '../../../scripts/publish/owner.ts'
import { temporaryFolder } from '../../support/folders.ts'

const [pid = '', start = '', boot = '', space = '', host = ''] = ownMark().split('.')
const nobody = () => {}

it('lets one at a time have a folder, and tells the others once whom they wait for', async () => {
  const folder = temporaryFolder()
  const told: string[] = []
  let [inside, most] = [0, 0]
  const visit = async () => {
    most = Math.max(most, ++inside)
    await sleep(20)
    inside--
  }
  await Promise.all([1, 2, 3, 4].map(() => withLock(folder, (holder) => told.push(holder), visit)))
  expect([most, told]).toEqual([1, [pid, pid, pid]])
  expect(readdirSync(folder)).toEqual([])
})

it('is free again after a failure', async () => {
  const folder = temporaryFolder()
  const failing = withLock(folder, nobody, () => Promise.reject(new Error('a failure')))
  await expect(failing).rejects.toThrow('a failure')
  expect(await withLock(folder, nobody, async () => 'inside')).toBe('inside')
})

it.skipIf(process.platform !== 'linux').each([
  ['whose process is gone', [String(2 ** 22 + 1), start, boot, space, host]],
  ['whose process number another program has now', [pid, '1', boot, space, host]],
  ['from before the machine was started anew', [pid, start, '00000000', space, host]],
  ['from a container before the machine was started anew', [pid, start, '00000000', '00000000', host]],
])('takes no notice of a claim %s', async (_, mark) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `lock-${mark.join('.')}.1`), '')
  expect(await withLock(folder, nobody, async () => readdirSync(folder).length)).toBe(1)
})

it.each([
  ['another machine', [pid, start, boot, space, '00000000']],
  ['a container of the same name on this machine', ['1', '1', boot, '00000000', host]],
])('leaves with a clear word where %s has it', async (_, mark) => {
  const folder = temporaryFolder()
  const name = `lock-${mark.join('.')}.1`
  writeFileSync(join(folder, name), '')
  await expect(withLock(folder, nobody, async () => {})).rejects.toThrow(`delete ${join(folder, name)}`)
  expect(readdirSync(folder)).toEqual([name])
})

it('knows its own program, and one that has ended', async () => {
  expect(lifeOf(ownMark())).toBe('running')
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  expect(lifeOf([child.pid, '', boot, space, host].join('.'))).toBe('gone')
})

it.skipIf(startByPs(process.pid) === undefined)(
  'tells when a program began in the same words, whatever the language and the time zone of who asks',
  () => {
    const told = startByPs(process.pid)
    onTestFinished(() => void vi.unstubAllEnvs())
    for (const [name, value] of Object.entries({ TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8' }))
      vi.stubEnv(name, value)
    expect(startByPs(process.pid)).toBe(told)
  },
)
