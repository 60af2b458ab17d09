import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { openProfile } from '../../support/browser.ts'
import { serveFaultily } from '../../support/faulty-server.ts'
import { found, visitAndKeep } from '../../support/offline.ts'
import { sampled, times } from '../../support/times.ts'
import { ownArchive } from '../../support/visit.ts'

const archive = ownArchive()
const paths = [
  '',
  `papers/${archive.entries[0]!.paper.id}/`,
  `digests/${archive.dates[0]}/`,
  'topics/',
  'about/',
]

const sites = [
  ['at the root', inject('site')],
  ['below a base path', inject('basedSite')],
] as const

describe.each(sampled(sites, 1))('an archive %s whose server has stopped', (_, folder) => {
  it.each(times(1))('opens in a browser that was started again (run %i)', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sheaf-profile-'))
    const server = await serveFaultily(folder)
    try {
      const before = await openProfile(profile)
      const visit = await visitAndKeep(before, server.url)
      const online = await found(visit, `${server.url}search/?q=code`)
      await before.close()
      await server.close()
      const after = await openProfile(profile)
      const page = await after.newPage()
      for (const path of paths) expect((await page.goto(server.url + path))?.status(), path).toBe(200)
      expect(await found(page, `${server.url}search/?q=code`)).toEqual(online)
      await after.close()
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  })
})
