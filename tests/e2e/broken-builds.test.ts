import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, readdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { buildPart } from '../../scripts/build/parts.ts'
import { buildSite } from '../../scripts/build/site.ts'
import { checksumOf } from '../../scripts/publish/releases.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { filesIn, temporaryFolder } from '../support/folders.ts'
import { isProof, times } from '../support/times.ts'

const root = resolve(import.meta.dirname, '../..')

it('holds the old site to the last byte whenever a build is killed', { timeout: 3_600_000 }, async () => {
  const folder = temporaryFolder()
  const [content, out] = [join(folder, 'content'), join(folder, 'site')]
  cpSync(join(root, 'content'), content, { recursive: true })
  cpSync(inject('site'), out, { recursive: true })
  const old = filesIn(out)
  for (const run of times(1, 20)) {
    const words = [
      'scripts/build.ts',
      '--content',
      content,
      '--out',
      out,
      '--site',
      'https://new.example.org',
    ]
    const build = spawn(process.execPath, words, { cwd: root, stdio: 'ignore' })
    await Promise.race([once(build, 'close'), sleep(2000 + run * 400)])
    const isKilled = build.kill('SIGKILL')
    if (isKilled) await once(build, 'close')
    if (isNew(out)) expect((await verify(out, content)).faults).toEqual([])
    else expect(filesIn(realpathSync(out))).toEqual(old)
  }
  if (!isProof) return
  await buildSite({ content, out, site: 'https://new.example.org' })
  expect((await verify(out, content)).faults).toEqual([])
  expect(
    readdirSync(join(folder, '.site-releases')).filter((name) => !/^(\d+-[0-9a-f]{16}|memo)$/.test(name)),
  ).toEqual([])
})

it('publishes nothing where the content changes in the middle', async () => {
  const folder = temporaryFolder()
  const [content, out] = [join(folder, 'content'), join(folder, 'site')]
  cpSync(join(root, 'content'), content, { recursive: true })
  const progress = (step: string) => {
    if (step.startsWith('Rendering')) appendFileSync(join(content, 'archive.yaml'), '# later\n')
  }
  await expect(buildSite({ content, out, progress })).rejects.toThrow('was changed while')
  expect(existsSync(out)).toBe(false)
  await expect(buildPart({ number: 3, of: 900 }, { content, out, progress })).rejects.toThrow(
    'was changed while',
  )
  expect(existsSync(out)).toBe(false)
})

const isNew = (out: string) => checksumOf(realpathSync(out)) !== checksumOf(inject('site'))
