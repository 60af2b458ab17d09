import { expect, inject, it } from 'vitest'
import { archive, cited, first, idsOf, onList, path, press, saved, to } from '../../support/keeping.ts'
import { visitSite } from '../../support/visit.ts'

const { open } = visitSite(inject('site'))

it('cites the chosen results of a search in one file, or all that are shown', async () => {
  const page = await open('/search/?q=language')
  await page.locator('#results [data-paper]').first().waitFor()
  const ids = await idsOf(page, '#results')
  await page.getByRole('button', { name: 'Cite', exact: true }).click()
  await page.getByText(`Cite ${ids.length} results shown here`).waitFor()
  await page.locator('#results .choose input').nth(1).check()
  const { text } = await saved(page, 'Save the citations')
  expect(text).toBe(cited([archive.entry.get(ids[1]!)!.paper]))
})

it('saves and cites without a network', async () => {
  const page = await open('/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  const isKept = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return keys.flat().some(({ url }) => url.endsWith('.pack?whole'))
    })
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
  await page.context().setOffline(true)
  await to(page, path)
  await press(page, first.id, 'Save')
  await onList(page, first.id)
  await to(page, '/saved/')
  expect((await saved(page, 'Save the citations')).text).toBe(cited([first]))
})
