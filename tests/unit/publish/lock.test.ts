import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { withLock } from '../../../scripts/publish/lock.ts'
import { lifeOf, ownMark } from '../../../scripts/publish/owner.ts'
import { temporaryFolder } from '../../support/folders.ts'

const [pid = '', start = '', boot = '', host = ''] = ownMark().split('.')
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
  ['whose process is gone', [String(2 ** 22 + 1), start, boot, host]],
  ['whose process number another program has now', [pid, '1', boot, host]],
  ['from before the machine was started anew', [pid, start, '00000000', host]],
])('takes no notice of a claim %s', async (_, mark) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `lock-${mark.join('.')}.1`), '')
  expect(await withLock(folder, nobody, async () => readdirSync(folder).length)).toBe(1)
})

it('leaves with a clear word where another machine has it', async () => {
  const folder = temporaryFolder()
  const name = `lock-${[pid, start, boot, '00000000'].join('.')}.1`
  writeFileSync(join(folder, name), '')
  await expect(withLock(folder, nobody, async () => {})).rejects.toThrow(`delete ${join(folder, name)}`)
  expect(readdirSync(folder)).toEqual([name])
})

it('knows its own program, and one that has ended', async () => {
  expect(lifeOf(ownMark())).toBe('running')
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  expect(lifeOf([child.pid, '', boot, host].join('.'))).toBe('gone')
})
