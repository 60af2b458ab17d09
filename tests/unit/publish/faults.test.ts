import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { earlier } from '../../../scripts/publish/choose.ts'
import { placeOf } from '../../../scripts/publish/place.ts'
import { rollBack } from '../../../scripts/publish/rollback.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { runPublish } from '../../support/publishing/run.ts'
import { makeMarked, publishMark } from '../../support/publishing/stand-in.ts'
import { beside, siteAt, wholeMark } from '../../support/publishing/whole.ts'
import { times } from '../../support/times.ts'

/** What there is at --out before. */
const before = {
  nothing: async () => {},
  'an older release that somebody has gone back to': async (out: string) => {
    for (const mark of ['old', 'left']) await publishMark(out, mark)
    await rollBack(placeOf(out), earlier, () => {})
  },
  'the plain folder of an older site': async (out: string) => {
    mkdirSync(out)
    makeMarked(out, 'old')
  },
}
const cases = Object.entries(before)
const long = { timeout: 1_800_000 }
const releases = /^(\d+-[0-9a-f]{16}|returns)$/

describe.each(cases)('publishing over %s', long, (what, prepare) => {
  const old = what === 'nothing' ? undefined : 'old'
  const calls = { count: 0 }

  async function place() {
    const out = join(temporaryFolder(), 'dist')
    await prepare(out)
    return out
  }
  /** Numbers of calls, spread over all; in the full proof more of them, or every one. */
  const somewhere = async (fair: number, full = Number.POSITIVE_INFINITY, shift = 0.5) => {
    calls.count ||= Number((await runPublish(await place(), 'new')).out)
    const count = times(fair, Math.min(full, calls.count)).length
    return Array.from({ length: count }, (_, at) => 1 + Math.floor(((at + shift) * calls.count) / count))
  }
  /** The next run finishes, and leaves nothing behind but releases. */
  async function recovers(out: string) {
    await publishMark(out, 'later')
    expect(wholeMark(out)).toBe('later')
    expect(beside(out).filter((name) => !releases.test(name))).toEqual([])
  }

  it('holds the old site or the new one, after whichever call it is killed', async () => {
    for (const call of await somewhere(3)) {
      const out = await place()
      const { signal } = await runPublish(out, 'new', { fault: `kill:${call}` })
      expect([signal, [old, 'new'].includes(wholeMark(out))]).toEqual(['SIGKILL', true])
      await recovers(out)
    }
  })

  it.each([
    ['EIO', 0.1],
    ['EACCES', 0.3],
    ['EMFILE', 0.5],
    ['EROFS', 0.7],
    ['ENOSPC', 0.9],
    ['ENOSPC:on', 0.4],
  ])('holds the old site byte for byte where a call fails with %s', async (fault, shift) => {
    const [code, on] = fault.split(':')
    for (const call of await somewhere(1, 40, shift)) {
      const out = await place()
      const site = siteAt(out)
      const ended = await runPublish(out, 'new', { fault: [code, call, on].filter(Boolean).join(':') })
      if (ended.code === 0) expect(wholeMark(out)).toBe('new')
      else if (wholeMark(out) !== 'new') expect(siteAt(out)).toEqual(site)
      if (ended.code !== 0) expect(ended.error).toContain(code)
      await recovers(out)
    }
  })
})

describe('going back', long, () => {
  it('holds one release or the other, after whichever call it is killed', async () => {
    const place = async () => {
      const out = join(temporaryFolder(), 'dist')
      for (const mark of ['first', 'second', 'third']) await publishMark(out, mark)
      return out
    }
    const calls = Number((await runPublish(await place(), 'back')).out)
    const count = times(4, calls).length
    for (let at = 0; at < count; at++) {
      const out = await place()
      await runPublish(out, 'back', { fault: `kill:${1 + Math.floor(((at + 0.5) * calls) / count)}` })
      expect(['second', 'third']).toContain(wholeMark(out))
      await publishMark(out, 'later')
      expect(wholeMark(out)).toBe('later')
      const kept = beside(out).filter((name) => name !== 'returns')
      expect(kept.map((name) => name.split('-')[0])).toEqual(['2', '3', '4'])
    }
  })
})

describe('publishing', long, () => {
  it('is whole whenever it is killed', async () => {
    const out = join(temporaryFolder(), 'dist')
    await publishMark(out, 'mark0')
    const began = performance.now()
    await runPublish(out, 'whole')
    const duration = performance.now() - began
    for (const run of times(6, 200)) {
      const lifetime = Math.ceil(duration * (0.4 + ((run * 37) % 70) / 100))
      const was = wholeMark(out)
      await runPublish(out, `mark${run}`, { lifetime })
      expect([was, `mark${run}`]).toContain(wholeMark(out))
    }
    await publishMark(out, 'last')
    expect(wholeMark(out)).toBe('last')
    expect(beside(out).filter((name) => !releases.test(name))).toEqual([])
  })

  it('is never mixed where several begin at once', async () => {
    for (const _ of times(1, 25)) {
      const out = join(temporaryFolder(), 'dist')
      const marks = ['a', 'b', 'c']
      const ended = await Promise.all(marks.map((mark) => runPublish(out, mark)))
      expect(ended.map(({ code, error }) => [code, error.replace(/^Another program .*\n/, '')])).toEqual(
        marks.map(() => [0, '']),
      )
      expect(marks).toContain(wholeMark(out))
      expect(beside(out)).toHaveLength(3)
    }
  })
})

describe.skipIf(!canMount())('publishing to a disk with little room', () => {
  it.each(times(1, 10).map((size) => size * 2 - 1))(
    'holds the old site byte for byte with %i blocks left, or the new one',
    async (blocks) => {
      const disk = temporaryFolder()
      mount(disk)
      onTestFinished(() => unmount(disk))
      const out = join(disk, 'dist')
      await publishMark(out, 'old')
      const site = siteAt(out)
      const { bfree, bsize } = statfsSync(disk)
      writeFileSync(join(disk, 'ballast'), Buffer.alloc((bfree - blocks) * bsize))
      const { code, error } = await runPublish(out, 'new')
      if (code === 0) expect(wholeMark(out)).toBe('new')
      else expect([siteAt(out), error]).toEqual([site, expect.stringContaining('ENOSPC')])
      rmSync(join(disk, 'ballast'))
      await publishMark(out, 'later')
      expect(wholeMark(out)).toBe('later')
    },
  )
})

function canMount(): boolean {
  try {
    const disk = join(import.meta.dirname, '../../../.sheaf/mount')
    mkdirSync(disk, { recursive: true })
    mount(disk)
    unmount(disk)
    rmSync(disk, { recursive: true })
    return true
  } catch {
    return false
  }
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
}

function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' })
}
