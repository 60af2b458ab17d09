import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { hostNamed } from '../../scripts/build/host-limits.ts'
import { buildSite } from '../../scripts/build/site.ts'
import { filesIn, temporaryFolder } from '../support/folders.ts'

const content = resolve(import.meta.dirname, '../../content')
const tiny = { name: 'A tiny host', files: 100 }

it('publishes nothing that its host does not take, new or old, and writes no .zip of it', async () => {
  const folder = temporaryFolder()
  const [out, zip] = [join(folder, 'site'), join(folder, 'site.zip')]
  const refused = 'The site does not fit A tiny host, and is not published:\n- The site has '
  await expect(buildSite({ content, out, zip, host: tiny })).rejects.toThrow(refused)
  expect([existsSync(out), existsSync(zip)]).toEqual([false, false])
  expect(await buildSite({ content, out, host: hostNamed('cloudflare') })).toEqual([])
  const old = [realpathSync(out), filesIn(realpathSync(out))]
  await expect(buildSite({ content, out, zip, host: tiny })).rejects.toThrow(refused)
  expect([realpathSync(out), filesIn(realpathSync(out))]).toEqual(old)
  expect(existsSync(zip)).toBe(false)
})
