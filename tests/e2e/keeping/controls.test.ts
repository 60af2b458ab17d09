import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { archive, first, path, to } from '../../support/keeping.ts'
import { visitSite } from '../../support/visit.ts'

const { open } = visitSite(inject('site'))

describe('without JavaScript', () => {
  test.each(['/', path, `/papers/${first.id}/`, '/saved/'])(
    '%s shows no control that would do nothing',
    async (where) => {
      const page = await open(where, { javaScriptEnabled: false })
      const controls = page
        .locator('main :is(button, input, select, textarea):not(.related input)')
        .locator('visible=true')
      expect(await controls.count()).toBe(0)
      if (where === '/saved/') expect(await page.locator('main').textContent()).toContain('needs JavaScript')
    },
  )
})

test.each([
  ['/', 6144],
  [path, 6144],
  [`/topics/${archive.topics[0]!.id}/`, 6144],
  [`/papers/${first.id}/`, 4096],
])('%s loads at most %i bytes of script, compressed', async (where, most) => {
  const page = await open('/about/')
  const scripts = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()))
  await to(page, where)
  await page.waitForLoadState('networkidle')
  const own = [...scripts].filter((url) => !url.endsWith('/sw.js'))
  const files = await Promise.all(own.map(async (url) => (await page.request.get(url)).body()))
  const size = files.reduce((sum, file) => sum + gzipSync(file).length, 0)
  expect(files.length).toBeGreaterThan(0)
  expect(size).toBeLessThanOrEqual(most)
})
